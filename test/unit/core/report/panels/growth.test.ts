import { strict as assert } from 'node:assert';
import { inEnglish, LOOP_PANELS, type PanelBlock } from '../../../../../src/core/report';
import { DAY, reportOf, START } from '../../../../support/chart-reports';
import { LASTING } from '../../../../support/sample-durability';
import { GROWTH } from '../../../../support/sample-growth';

const english = inEnglish(text => text);
const QUARTER = 91;

/** Of 100 lines 0, 10, 20 and 30 at the ends of quarters; the second has another sample before its end. */
const report = reportOf(
  [
    [0, 0],
    [80, 5],
    [QUARTER, 10],
    [2 * QUARTER, 20],
    [3 * QUARTER, 30],
  ].map(([days, agent]) => ({
    date: START + days! * DAY,
    living: { agent: agent!, unknown: 100 - agent! },
    added: { agent: agent!, unknown: 100 - agent! },
  })),
);
const blocks = (growth: typeof GROWTH | null): readonly PanelBlock[] =>
  LOOP_PANELS.growth(report, { ...LASTING, growth }, english)?.blocks ?? [];

describe('the panel of growth', () => {
  it('tells the curve, and dates of thresholds as extrapolation', () => {
    const told = blocks(GROWTH);
    assert.deepEqual(
      told.flatMap(block => ('text' in block ? [block.text] : [])),
      [
        'Of living lines the odds of declared AI doubled every 200 days (151 to 300), by a logistic curve through 8 quarters (R² 0.91).',
        'Of new lines no curve is told: the quarters lie too far off any such curve.',
        'Dates are extrapolation: they hold if the trend holds, and nothing says that it does.',
      ],
    );
    const table = told.find(block => block.kind === 'table')!;
    assert.match(table.caption, /^Extrapolated/);
    assert.deepEqual(table.rows, [
      ['living lines: 50%', '2026-11-03', '2026-08-01', '2027-05-06'],
      ['living lines: 75%', '2027-10-08', '2027-01-02', 'more than ten years on'],
    ]);
  });

  it('tells halving in its own words', () => {
    const fit = { ...GROWTH.living.fit!, doublingDays: { value: -100, from: -150, to: -80 }, thresholds: [] };
    const [first] = blocks({ ...GROWTH, living: { withheld: null, fit } });
    assert.match((first as { text: string }).text, /AI halved every 100 days \(80 to 150\)/);
  });

  it('draws what was declared at the end of each quarter, from the first sign on', () => {
    const graph = blocks(GROWTH).find(block => block.kind === 'graph')!;
    const known = graph.lines.find(({ isMarked }) => isMarked)!;
    assert.deepEqual(
      known.points.map(({ y }) => y.toFixed(2)),
      ['0.10', '0.20', '0.30'],
    );
    assert.deepEqual(
      graph.table!.rows.map(([, share]) => share),
      ['30.0%', '20.0%', '10.0%'],
    );
  });

  it('leads the curve through the thresholds, and says from where on nothing was seen', () => {
    const graph = blocks(GROWTH).find(block => block.kind === 'graph')!;
    const curve = graph.lines.find(({ isMarked }) => !isMarked)!.points;
    const last = graph.intervals.at(-1)!;
    assert.deepEqual([last.at, last.y, last.to], [1, 0.75, null]);
    // The second threshold is left out of what the curve is made of: it must lie near it by the same slope.
    const odds = (share: number) => share / (1 - share);
    const days = (Date.parse('2027-10-08') - Date.parse('2026-11-03')) / 86_400_000;
    const end = odds(0.5) * 2 ** (days / 200.4);
    assert.ok(Math.abs(curve.at(-1)!.y - end / (1 + end)) < 1e-9);
    assert.ok(graph.beyond!.from > 0 && graph.beyond!.from < 1);
  });

  it('is told of nothing where no curve is, and of no panel where growth is not counted', () => {
    const none = { withheld: 'few', fit: null } as const;
    const told = blocks({ living: none, added: none });
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['text', 'text'],
    );
    assert.deepEqual(blocks(null), []);
  });
});
