import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  DEFAULT_VIEW,
  MEASURES,
  type Measure,
  type Only,
  readout,
  SPLITS,
  summary,
  trendModel,
  UNITS,
} from '../../../../../src/core/chart';
import { overQuarter } from '../../../../../src/core/compose/milestones';
import {
  anyRange,
  anyReport,
  counts,
  DAY,
  milestone,
  reportOf,
  START,
} from '../../../../support/chart-reports';

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
        const { entries } = trendModel(report, { ...DEFAULT_VIEW, measure, by: 'class' });
        for (const { values, bounds, counted } of entries) {
          const { low, users, high } = bounds;
          assert.equal(sum(values), counted);
          assert.equal(sum(values.slice(0, 2)), low);
          assert.equal(sum(values.slice(0, 4)), users);
          assert.equal(sum(values.slice(0, 5)), high);
          assert.ok(low <= users! && users! <= high! && high! <= counted);
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
          const { bars } = trendModel(report, { ...DEFAULT_VIEW, measure, whole: true }, most);
          const counted = report.trend.map(sample => sample[measure].counted);
          assert.equal(sum(bars.map(bar => bar.counted)), sum(counted));
        },
      ),
    );
  });

  it('sums up the 91 days before each sample, as the thresholds of new lines do', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom('added', 'commits'), (report, measure) => {
        const dates = report.trend.map(({ date }) => Date.parse(date) / 1000);
        const wanted = overQuarter(
          report.trend.map(sample => sample[measure]),
          dates.map((date, commit) => ({ date, commit, position: commit })),
        );
        const { entries } = trendModel(report, { ...DEFAULT_VIEW, measure, whole: true });
        for (const { date, counted, bounds } of entries) {
          const { agent, pair, ...all } = wanted[dates.lastIndexOf(date)]!;
          assert.deepEqual([counted, bounds.low], [all.counted, agent + pair]);
        }
      }),
    );
  });

  it('ends a sum where nothing is left of it', () => {
    const report = reportOf([0, 300].map(days => ({ date: START + days * DAY, added: { agent: 1 } })));
    const { entries } = trendModel(report, { ...DEFAULT_VIEW, measure: 'added', whole: true });
    assert.deepEqual(
      entries.map(({ from, to }) => [(from - START) / DAY, (to - START) / DAY]),
      [
        [0, 91],
        [300, 301.2],
      ],
    );
  });

  it('begins a tenth, and a month at least, before the first sign; all is a choice', () => {
    const weeks = Array.from({ length: 400 }, (_, i) => ({
      date: START + 7 * i * DAY,
      living: { human: 1 },
    }));
    const spanOf = (days: number | null, change = {}) => {
      const milestones = days === null ? [] : [milestone('first-ai', START + days * DAY, { kind: 'first' })];
      const { span, extent } = trendModel(reportOf(weeks, { milestones }), { ...DEFAULT_VIEW, ...change });
      return [(span!.from - START) / DAY, span!.to === extent!.to];
    };
    assert.deepEqual(spanOf(2793), [2763, true]);
    assert.equal(Math.round(Number(spanOf(1400)[0])), 1400 - Math.round((2804.172 - 1400) / 10));
    assert.deepEqual(spanOf(3), [0, true]);
    assert.deepEqual(spanOf(null), [0, true]);
    assert.deepEqual(spanOf(2793, { whole: true }), [0, true]);
  });

  it('looks at one part alone, as far as the report knows it', () => {
    const living = { agent: 4, pair: 6, unknown: 50, users: 10, human: 40 };
    const report = reportOf([{ date: START, living, added: living }], {
      series: {
        estimate: null,
        agents: [
          { agent: 'A', model: 'm', living: [3], added: [1], commits: [1] },
          { agent: 'A', model: null, living: [2], added: [0], commits: [0] },
        ],
        roles: [
          {
            role: 'test',
            living: [counts({ pair: 2, unknown: 8, users: 3 })],
            added: { declared: [1], counted: [5] },
            commits: { declared: [0], counted: [0] },
          },
        ],
        languages: [],
        folders: [
          {
            folder: 'src',
            living: { declared: [1], counted: [4] },
            added: { declared: [0], counted: [0] },
            commits: { declared: [0], counted: [0] },
          },
        ],
      },
    });
    const alone = (kind: Only['kind'], value: string | null, measure: Measure = 'living') => {
      const only = { kind, value } as Only;
      const { bounds, counted } = trendModel(report, { ...DEFAULT_VIEW, measure, only }).entries[0]!;
      return [bounds.low, bounds.users, counted];
    };
    assert.deepEqual(alone('agent', 'A'), [5, null, 100]);
    assert.deepEqual(alone('model', null), [2, null, 100]);
    assert.deepEqual(alone('class', 'pair'), [6, null, 100]);
    assert.deepEqual(alone('role', 'test'), [2, 5, 10]);
    assert.deepEqual(alone('role', 'test', 'added'), [1, null, 5]);
    assert.deepEqual(alone('folder', 'src'), [1, null, 4]);
    assert.deepEqual(alone('folder', 'gone'), [0, null, 0]);
  });

  it('has entries that follow each other, within what is seen, in any view', () => {
    fc.assert(
      fc.property(anyReport, view, anyRange, (report, wanted, range) => {
        const { entries, span, extent, top } = trendModel(report, { ...DEFAULT_VIEW, ...wanted, ...range });
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
