import { strict as assert } from 'node:assert';
import { inEnglish, LOOP_PANELS } from '../../../../../src/core/report';
import { LASTING } from '../../../../support/sample-durability';
import { REACH } from '../../../../support/sample-growth';
import { sampleReport } from '../../../../support/sample-reports';

const blocks = (reach: typeof REACH | null) =>
  LOOP_PANELS.reach(
    sampleReport(),
    { ...LASTING, reach },
    inEnglish(text => text),
  )?.blocks ?? [];

describe('the panel of reach', () => {
  it('tells of the newest quarter that has enough commits, and how fast both grow', () => {
    const texts = blocks(REACH).flatMap(block => ('text' in block ? [block.text] : []));
    assert.deepEqual(texts, [
      'In 2026-Q1, half of 50 commits by agents added no more than 31 lines, and nine of ten no more than 310.',
      'The median of lines doubled every 365 days (300 to 400), through 9 quarters (R² 0.80). How runs of commits grow is not told: whether it rises or falls cannot be said.',
    ]);
  });

  it('lists eight quarters, newest first, and folds the others away', () => {
    const [newest, older] = [
      blocks(REACH).find(block => block.kind === 'table')!,
      blocks(REACH).find(block => block.kind === 'folded')!,
    ];
    assert.deepEqual(newest.rows[0], ['2026-Q2', '1', '–', '–', '–', '–', '2', '7']);
    assert.deepEqual(newest.rows[1], ['2026-Q1', '50', '31', '310', '1', '4', '2', '7']);
    assert.equal(newest.rows.length, 8);
    const [rest] = older.blocks;
    assert.deepEqual(rest?.kind === 'table' && rest.rows.map(([quarter]) => quarter), ['2024-Q2', '2024-Q1']);
  });

  it('draws quarters of twenty commits or more by powers of ten', () => {
    const { lines, yTicks } = blocks(REACH).find(block => block.kind === 'graph')!;
    assert.deepEqual(
      yTicks.map(({ label }) => label),
      ['1', '10', '100', '1,000'],
    );
    const [above, below] = lines.map(({ points }) => points.at(-1)!);
    assert.equal(lines[0]!.points.length, 9);
    assert.ok(Math.abs(above!.y - below!.y - 1 / 3) < 1e-9, 'ten times as much is a third of three powers');
  });

  it('says so where no quarter has enough, and is no panel where no agent is an author', () => {
    const few = { ...REACH, quarters: REACH.quarters.slice(-1) };
    const [first] = blocks(few);
    assert.equal(
      (first as { text: string }).text,
      'No quarter has 20 commits of which an agent is the author.',
    );
    assert.ok(!blocks(few).some(({ kind }) => kind === 'graph'));
    assert.deepEqual(blocks(null), []);
  });
});
