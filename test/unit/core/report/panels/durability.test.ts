import { strict as assert } from 'node:assert';
import { inEnglish, LOOP_PANELS, type PanelBlock } from '../../../../../src/core/report';
import { DURABILITY, LASTING } from '../../../../support/sample-durability';
import { sampleReport } from '../../../../support/sample-reports';

const told = (durability: Partial<typeof DURABILITY> = {}): readonly PanelBlock[] =>
  LOOP_PANELS.durability(
    sampleReport(),
    { ...LASTING, durability: { ...DURABILITY, ...durability } },
    inEnglish(text => text),
  )!.blocks;

const graph = (blocks: readonly PanelBlock[]) => blocks.find(block => block.kind === 'graph')!;

describe('the panel of durability', () => {
  it('draws both curves from all lines at the moment of landing, along the root of days', () => {
    const { lines, xTicks } = graph(told());
    assert.deepEqual(
      lines.map(({ of, points }) => [of, points.map(({ x, y }) => [x.toFixed(3), y])]),
      (['ai', 'others'] as const).map(of => [
        of,
        [
          ['0.000', 1],
          [Math.sqrt(90 / 365).toFixed(3), 0.75],
          ['1.000', 0.5],
        ],
      ]),
    );
    assert.deepEqual(
      xTicks.map(({ label }) => label),
      ['7 days', '30 days', '90 days', '180 days', '1 year'],
    );
  });

  it('marks the half-lives that are told at half, open where their interval has no end', () => {
    const [half, ...others] = graph(told()).intervals;
    assert.deepEqual([half!.of, half!.y, half!.at, half!.to, others.length], ['ai', 0.5, 1, null, 0]);
  });

  it('says of a group why it has no half-life', () => {
    const ai = { ...DURABILITY.groups.ai, halfLife: null, lack: 'few-changes' } as const;
    const table = told({ groups: { ...DURABILITY.groups, ai } }).find(block => block.kind === 'table')!;
    assert.equal(table.rows[0]!.at(-1), 'not told: fewer than 30 changes');
  });

  it('says that no choice turns the sign where none does', () => {
    const definitions = DURABILITY.definitions.map(row => ({ ...row, flips: false }));
    const texts = told({ definitions }).flatMap(block => (block.kind === 'text' ? [block.text] : []));
    assert.deepEqual(texts, ['Here no single choice turns the sign of the difference.']);
  });

  it('has as many cells in each row as columns, and one for its name', () => {
    const tables = told()
      .flatMap(block => (block.kind === 'folded' ? block.blocks : [block]))
      .flatMap(block => (block.kind === 'table' ? [block] : []));
    assert.equal(tables.length, 4);
    for (const { columns, rows } of tables)
      for (const row of rows) assert.equal(row.length, columns.length + 1);
  });
});
