import { strict as assert } from 'node:assert';
import { inEnglish, LOOP_PANELS } from '../../../../../src/core/report';
import { LASTING } from '../../../../support/sample-durability';
import { selfHosting } from '../../../../support/sample-growth';
import { sampleReport } from '../../../../support/sample-reports';

const OWN = selfHosting(3);
const blocks = (own: typeof OWN | null) =>
  LOOP_PANELS.selfHosting(
    sampleReport(3),
    { ...LASTING, selfHosting: own },
    inEnglish(text => text),
  )?.blocks ?? [];
const headline = (own: typeof OWN) => (blocks(own)[0] as { text: string }).text;

describe('the panel of self-hosting', () => {
  it('says by how much of it a repository is written by what it ships', () => {
    assert.equal(
      headline(OWN),
      'This repository is written by what it ships: 40.0% (Acme, up to 90.0%), 40 of 100 living lines.',
    );
    const figures = blocks(OWN).find(block => block.kind === 'figures')!.figures;
    assert.deepEqual(
      figures.map(({ value }) => value),
      ['40.0%', '25.0%', '40.0%'],
    );
    assert.deepEqual(blocks(OWN).find(block => block.kind === 'table')!.rows, [
      ['product', '100', '40', '40.0%', '7', '25.0%'],
    ]);
  });

  it('claims little of little, and no share where none may be told', () => {
    assert.match(
      headline({ ...OWN, share: { low: 0.004, high: 0.9 } }),
      /^What this repository ships is declared to have written 0\.4% of it \(Acme/,
    );
    assert.doesNotMatch(headline({ ...OWN, share: { low: null, high: null } }), /%/);
  });

  it('says where it is known from, and is no panel where nothing is shipped', () => {
    const [last] = blocks({ ...OWN, agents: [{ agent: 'Acme', manifest: null }] }).slice(-1);
    assert.equal((last as { text: string }).text, 'That Acme is shipped here says .writes-itself.json.');
    assert.deepEqual(blocks(null), []);
  });
});
