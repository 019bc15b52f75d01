import { strict as assert } from 'node:assert';
import english from '../../../../l10n/bundle.l10n.json';
import { inEnglish, LOOP_PANELS, ladderSentence, type PanelBlock } from '../../../../src/core/report';
import { formatFor } from '../../../../src/webview/format';
import { tellerFor } from '../../../../src/webview/words/teller';
import { sampleReport } from '../../../support/sample-reports';

const report = sampleReport();
const loop = report.loop!;

/** Every text that a panel asks for, and what it tells. */
function asked() {
  const texts = new Set<string>();
  const plain = inEnglish(text => text);
  const t = (text: string, ...values: string[]) => {
    texts.add(text);
    return plain.l10n.t(text, ...values);
  };
  const l10n = { t };
  const panels = Object.values(LOOP_PANELS).map(make => make(report, loop, { ...plain, l10n }));
  for (const measure of ['living', 'added', 'commits'] as const)
    ladderSentence({ measure, date: '2026-01-01', author: 0, named: 1, assisted: 0 }, { ...plain, l10n });
  return { texts, panels };
}

const shares = (blocks: readonly PanelBlock[]): string[] => JSON.stringify(blocks).match(/\d+\.\d%/g) ?? [];

describe('who tells of the loop', () => {
  it('finds every text of the panels in the texts that are translated', () => {
    const { texts } = asked();
    assert.ok(texts.size > 100);
    for (const text of texts) assert.ok(Object.hasOwn(english, text), text);
  });

  it('says on the page the same figures as in files', () => {
    const teller = tellerFor(formatFor('en'));
    for (const [name, make] of Object.entries(LOOP_PANELS)) {
      const [page, file] = [teller, inEnglish(text => text)].map(each => make(report, loop, each)!);
      assert.deepEqual(shares(page!.blocks), shares(file!.blocks), name);
      assert.deepEqual(page!.about, file!.about);
      assert.equal(page!.blocks.length, file!.blocks.length);
    }
  });
});
