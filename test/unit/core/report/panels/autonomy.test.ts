import { strict as assert } from 'node:assert';
import { inEnglish, LOOP_PANELS } from '../../../../../src/core/report';
import { AUTONOMY_RATIO, LASTING } from '../../../../support/sample-durability';
import { sampleReport } from '../../../../support/sample-reports';

const blocks = (autonomyRatio: typeof AUTONOMY_RATIO | null) =>
  LOOP_PANELS.autonomy(
    sampleReport(),
    { ...LASTING, autonomyRatio },
    inEnglish(text => text),
  )?.blocks ?? [];
const headline = (ratio: typeof AUTONOMY_RATIO) => (blocks(ratio)[0] as { text: string }).text;

describe('the panel of changes that nobody had to touch', () => {
  it('tells one number where nothing is hidden, and that all is too young where it is', () => {
    assert.match(headline({ ...AUTONOMY_RATIO, high: 10 }), /, 10 \(10\.0%\) are by an agent alone/);
    assert.match(
      headline({ ...AUTONOMY_RATIO, low: 16, high: 17, of: 7_762 }),
      /, 16 to 17 \(0\.2%\) are by/,
    );
    assert.match(headline({ ...AUTONOMY_RATIO, low: 0, high: 0, of: 0 }), /: 5 are too young/);
  });

  it('draws the bounds of quarters with ten changes or more, over years without any', () => {
    const row = (quarter: string, low: number, high: number, of: number) => ({
      quarter,
      low,
      high,
      of,
      open: 0,
    });
    const quarters = [row('2024-Q1', 1, 2, 10), row('2024-Q2', 5, 5, 9), row('2026-Q1', 4, 4, 20)];
    const graph = blocks({ ...AUTONOMY_RATIO, quarters }).find(block => block.kind === 'graph')!;
    const [line] = graph.lines;
    assert.deepEqual(
      line!.points.map(({ x, low, high }) => [x, low, high]),
      [
        [0, 0.5, 1],
        [1, 1, 1],
      ],
    );
    assert.deepEqual(
      graph.xTicks.map(({ label }) => label),
      ['2024', '2025', '2026'],
    );
    assert.equal(graph.yTicks.at(-1)!.label, '20%');
  });

  it('draws from the quarter before the first that has any', () => {
    const quarters = ['2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4'].map((quarter, i) => {
      const some = i < 2 ? 0 : i;
      return { quarter, low: some, high: some, of: 20, open: 0 };
    });
    const graph = blocks({ ...AUTONOMY_RATIO, quarters }).find(block => block.kind === 'graph')!;
    assert.deepEqual(
      graph.lines[0]!.points.map(({ y }) => y.toFixed(2)),
      ['0.00', '0.50', '0.75'],
    );
    const none = quarters.map(row => ({ ...row, low: 0, high: 0 }));
    assert.ok(!blocks({ ...AUTONOMY_RATIO, quarters: none }).some(({ kind }) => kind === 'graph'));
  });

  it('draws nothing of one quarter, and is no panel where it is not told', () => {
    assert.ok(!blocks(AUTONOMY_RATIO).some(({ kind }) => kind === 'graph'));
    assert.deepEqual(blocks(null), []);
  });
});
