import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  DEFAULT_VIEW,
  MEASURES,
  readout,
  SPLITS,
  summary,
  trendModel,
  UNITS,
} from '../../../../../src/core/chart';
import { anyRange, anyReport, DAY, milestone, reportOf, START } from '../../../../support/chart-reports';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const view = fc.record({
  measure: fc.constantFrom(...MEASURES),
  by: fc.constantFrom(...SPLITS),
  unit: fc.constantFrom(...UNITS),
});

describe('the chart as numbers', () => {
  it('stacks classes that sum to what is counted, with low, users and high at their boundaries', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom(...MEASURES), (report, measure) => {
        const { entries } = trendModel(report, { ...DEFAULT_VIEW, measure });
        for (const { values, bounds, counted } of entries) {
          assert.equal(sum(values), counted);
          assert.equal(sum(values.slice(0, 2)), bounds.low);
          assert.equal(sum(values.slice(0, 4)), bounds.users);
          assert.equal(sum(values.slice(0, 5)), bounds.high);
          assert.ok(bounds.low <= bounds.users && bounds.users <= bounds.high && bounds.high <= counted);
        }
      }),
    );
  });

  it('sums up every sample once, whatever the intervals are', () => {
    fc.assert(
      fc.property(
        anyReport,
        fc.constantFrom('added', 'commits'),
        fc.integer({ min: 1, max: 96 }),
        (report, measure, most) => {
          const { entries } = trendModel(report, { ...DEFAULT_VIEW, measure }, most);
          const counted = report.trend.map(sample => sample[measure].counted);
          assert.equal(sum(entries.map(entry => entry.counted)), sum(counted));
        },
      ),
    );
  });

  it('has entries that follow each other, within what is seen, in any view', () => {
    fc.assert(
      fc.property(anyReport, view, anyRange, (report, wanted, range) => {
        const { entries, span, extent, top } = trendModel(report, { ...wanted, ...range });
        assert.equal(span === null, report.trend.length === 0);
        assert.ok(Number.isFinite(top) && top > 0);
        if (span === null || extent === null) return;
        assert.ok(extent.from <= span.from && span.from < span.to && span.to <= extent.to);
        entries.forEach((entry, i) => {
          assert.ok(entry.from < entry.to && entry.from < span.to && entry.to > span.from);
          assert.ok(i === 0 || entries[i - 1]!.to <= entry.from);
        });
      }),
    );
  });

  it('holds a level until the next sample, and that of the last one of a second', () => {
    const dates = [START, START + 30 * DAY, START + 30 * DAY, START + 37 * DAY];
    const report = reportOf(dates.map((date, i) => ({ date, living: { agent: i + 1, human: 10 } })));
    const { entries } = trendModel(report, DEFAULT_VIEW);
    assert.deepEqual(
      entries.map(({ from, to, values, since }) => [from, to, values[0], since]),
      [
        [START, START + 30 * DAY, 1, null],
        [START + 30 * DAY, START + 37 * DAY, 3, START],
        [START + 37 * DAY, START + 38 * DAY, 4, START + 30 * DAY],
      ],
    );
  });

  it('tells nothing counted from nothing there', () => {
    const report = reportOf([{ date: START, living: { human: 5 } }, { date: START + 7 * DAY }]);
    const model = trendModel(report, DEFAULT_VIEW);
    const gap = readout(model, START + 7 * DAY)!;
    assert.equal(gap.entry.counted, 0);
    assert.deepEqual(gap.bounds.low, { count: 0, share: null });
    assert.deepEqual(summary(model)!.bounds.low, { count: 0, share: 0 });
    assert.equal(model.counted, true);
    assert.equal(trendModel(report, { ...DEFAULT_VIEW, measure: 'added' }).counted, false);
    const empty = trendModel(reportOf([]), DEFAULT_VIEW);
    assert.deepEqual(
      [empty.span, empty.entries, empty.counted, readout(empty, 0), summary(empty)],
      [null, [], false, null, null],
    );
  });

  it('shows everything where a range shows nothing of the data', () => {
    const report = reportOf([
      { date: START, living: { human: 5 } },
      { date: START + 70 * DAY, living: { human: 5 } },
    ]);
    const { extent } = trendModel(report, DEFAULT_VIEW);
    for (const [from, to] of [
      [0, 1000],
      [START + 700 * DAY, null],
      [START + 9 * DAY, START + 3 * DAY],
    ] as const)
      assert.deepEqual(trendModel(report, { ...DEFAULT_VIEW, from, to }).span, extent);
    const between = trendModel(report, { ...DEFAULT_VIEW, from: START + 20 * DAY, to: START + 30 * DAY });
    assert.deepEqual(
      between.entries.map(({ from, counted }) => [from, counted]),
      [[START, 5]],
    );
  });

  it('reads out the milestones that came with an entry', () => {
    const at = [START, START + 7 * DAY, START + 14 * DAY];
    const milestones = [milestone('a', START + 1), milestone('b', at[1]!), milestone('c', at[1]! + 1)];
    const report = reportOf(
      at.map(date => ({ date, living: { human: 1 } })),
      { milestones },
    );
    const ids = (date: number) =>
      readout(trendModel(report, DEFAULT_VIEW), date)!.milestones.map(({ id }) => id);
    assert.deepEqual([ids(at[0]!), ids(at[1]!), ids(at[2]!)], [[], ['a', 'b'], ['c']]);
  });
});
