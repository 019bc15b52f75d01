import { strict as assert } from 'node:assert';
import { DEFAULT_VIEW, ENGLISH, layoutTrend, trendModel } from '../../../../src/core/chart';
import { DAY, reportOf, START } from '../../../support/chart-reports';

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

  it('draws one sample as a level', () => {
    const layout = layoutTrend(
      trendModel(reportOf([{ date: START, living: { agent: 1, human: 1 } }]), DEFAULT_VIEW),
      SIZE,
      ENGLISH,
    );
    const { x, y, width, height } = layout.plot;
    assert.equal(layout.lines[0]!.path, `M${x},${y + height / 2}H${x + width}`);
  });
});
