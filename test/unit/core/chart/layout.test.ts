import { strict as assert } from 'node:assert';
import { DEFAULT_VIEW, ENGLISH, layoutTrend, trendModel } from '../../../../src/core/chart';
import { FONT } from '../../../../src/core/chart/layout/axes';
import { textWidth } from '../../../../src/core/chart/layout/text-width';
import { exportReport } from '../../../../src/core/export';
import { DAY, reportOf, START } from '../../../support/chart-reports';
import { sampleReport } from '../../../support/sample-reports';

const SIZE = { width: 800, height: 300 };

describe('the layout of the chart', () => {
  it('leaves a gap where nothing is counted, and says so where nothing is at all', () => {
    const report = reportOf([
      { date: START, living: { agent: 1 } },
      { date: START + 70 * DAY },
      { date: START + 140 * DAY, living: { agent: 1 } },
    ]);
    const layout = layoutTrend(trendModel(report, DEFAULT_VIEW), SIZE, ENGLISH);
    const low = layout.lines.find(({ bound }) => bound === 'low')!.path;
    assert.equal(low.match(/M/g)?.length, 2);
    assert.equal(layout.gaps.length, 1);
    assert.equal(layout.note, null);
    for (const nothing of [reportOf([]), reportOf([{ date: START }])])
      assert.equal(layoutTrend(trendModel(nothing, DEFAULT_VIEW), SIZE, ENGLISH).note, 'Not counted yet');
  });

  it('has a strip at the upper edge while declaring was switched off', () => {
    const report = sampleReport();
    const model = trendModel(report, { ...DEFAULT_VIEW, whole: true });
    const { off, plot } = layoutTrend(model, SIZE, ENGLISH);
    // The sample's setting was off from March to May 2025.
    const at = (date: string) =>
      (Date.parse(date) / 1000 - model.span!.from) / (model.span!.to - model.span!.from);
    const [from, to] = [at('2025-03-01'), at('2025-05-01')].map(part => plot.x + part * plot.width) as [
      number,
      number,
    ];
    assert.equal(off.length, 1);
    assert.ok(Math.abs(off[0]!.x - from) < 1e-6 && Math.abs(off[0]!.x + off[0]!.width - to) < 1e-6);
    assert.deepEqual([off[0]!.y, off[0]!.height], [plot.y, 5]);
    assert.match(exportReport(report, 'svg'), /<g class="wi-off"><rect/);
  });

  it('has another below it while texts spoke of AI, named once and beside the name of the first', () => {
    const report = sampleReport();
    const view = { ...DEFAULT_VIEW, whole: true, hidden: [] };
    const { off, texts, plot } = layoutTrend(trendModel(report, view), SIZE, ENGLISH);
    // The sample's texts: to April 2025, and from February 2025 on.
    assert.equal(texts.length, 3);
    assert.deepEqual([texts[0]!.y, texts[0]!.height], [plot.y + 6, 3]);
    assert.deepEqual(
      texts.map(({ name }) => name),
      ['Texts on AI', '', ''],
    );
    const end = texts[0]!.nameX + textWidth('Texts on AI', FONT);
    const other = off[0]!.nameX + textWidth(off[0]!.name, FONT);
    assert.ok(end < off[0]!.nameX || texts[0]!.nameX > other);
    assert.ok(end <= plot.x + plot.width);
    assert.deepEqual(layoutTrend(trendModel(report, DEFAULT_VIEW), SIZE, ENGLISH).texts, []);
  });

  it('says at the end of each line what it is', () => {
    const report = reportOf([{ date: START, living: { agent: 1, unknown: 3, users: 1 } }]);
    const endsOf = (width: number, hidden: string[]) =>
      layoutTrend(trendModel(report, { ...DEFAULT_VIEW, hidden }), { ...SIZE, width }, ENGLISH).ends.map(
        ({ value, name }) => `${value} ${name}`,
      );
    assert.deepEqual(endsOf(800, ['high']), ['25.0% declared', '50.0% with AI users']);
    assert.deepEqual(endsOf(800, ['users']), ['25.0% declared', '100% up to']);
    assert.deepEqual(endsOf(500, []), []);
  });

  it('draws new lines as a line over 91 days, with what came in each interval behind it', () => {
    const report = reportOf(
      [0, 7, 60, 67].map(days => ({ date: START + days * DAY, added: { agent: 1, human: days } })),
    );
    const story = layoutTrend(trendModel(report, { ...DEFAULT_VIEW, measure: 'added' }), SIZE, ENGLISH);
    assert.notEqual(story.bars, '');
    assert.deepEqual([story.layers.length, story.band], [0, '']);
    const split = { ...DEFAULT_VIEW, measure: 'added', by: 'class' } as const;
    const parts = layoutTrend(trendModel(report, split), SIZE, ENGLISH);
    assert.equal(parts.bars, '');
    assert.ok(parts.layers.some(({ path }) => path !== ''));
  });

  it('draws one sample as a level', () => {
    const layout = layoutTrend(
      trendModel(reportOf([{ date: START, living: { agent: 1, human: 1 } }]), DEFAULT_VIEW),
      SIZE,
      ENGLISH,
    );
    const { x, y, width, height } = layout.plot;
    assert.equal(layout.lines[0]!.path, `M${x},${y}H${x + width}`);
    assert.equal(layout.layers[0]!.path, `M${x},${y}H${x + width}V${y + height}H${x}Z`);
  });
});
