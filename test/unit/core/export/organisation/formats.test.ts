import { strict as assert } from 'node:assert';
import { exportOrganisation, ORGANISATION_FORMATS } from '../../../../../src/core/export';
import type { Organisation } from '../../../../../src/core/organisation';
import { terminalText } from '../../../../../src/core/report';
import { partsOf } from '../../../../support/markdown';
import {
  infestedOrganisation,
  NAMED_ORGANISATIONS,
  sampleOrganisation,
} from '../../../../support/organisation-sample';
import { HOSTILE } from '../../../../support/sample-reports';

describe('formats of an organisation', () => {
  for (const { id } of ORGANISATION_FORMATS)
    it(`${id}: the same for the same figures, whatever the clock`, () => {
      const now = Date.now;
      for (const [name, organisation] of NAMED_ORGANISATIONS) {
        const expected = exportOrganisation(organisation(), id);
        const again = JSON.parse(JSON.stringify(organisation())) as Organisation;
        try {
          Date.now = () => assert.fail('a clock');
          assert.equal(exportOrganisation(again, id), expected, name);
        } finally {
          Date.now = now;
        }
        assert.ok(expected.endsWith('\n'), name);
      }
    });

  it('tell the same shares', () => {
    const organisation = sampleOrganisation();
    for (const { id, write } of ORGANISATION_FORMATS)
      assert.ok(write(organisation).includes(id === 'json' ? '"low": 0.45' : '45.0%'), id);
  });

  it('in Markdown: the latest months, the largest repositories, and what failed', () => {
    const text = exportOrganisation(sampleOrganisation(), 'markdown');
    assert.match(text, /^# How much of 4 repositories did AI write\?\n/);
    assert.match(text, /\| 2024-09 \| 45\.0% \| 57\.5% \| 100% \| 120 \| 3 \| 20 \| 45\.0% \|/);
    assert.match(text, /\| old \| 50 \| 0\.0% \|/);
    assert.match(text, /\| cut \| 20 \| – \| – \| – \|/);
    assert.match(text, /\| broken \| damaged \| An object is damaged\. \| no \|/);
    assert.ok(!terminalText(text, 80).includes('|'));
  });

  it('in Markdown: nothing of a hostile name is markup', () => {
    for (const text of HOSTILE) {
      const written = exportOrganisation(infestedOrganisation(text), 'markdown');
      assert.doesNotMatch(written, /\p{Cf}/u);
      const plain = partsOf(exportOrganisation(infestedOrganisation('plain'), 'markdown'));
      const parts = partsOf(written);
      for (const part of parts) assert.doesNotMatch(part, /^(?:link_open|image|html_)/, text);
      const rows = (all: readonly string[]) => all.filter(part => part.startsWith('tr_open')).length;
      assert.equal(rows(parts), rows(plain), text);
    }
  });
});
