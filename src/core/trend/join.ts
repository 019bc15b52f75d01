import { Parted } from './parted';
import { Table } from './table';
import type { Tally } from './tally';

/** Levels at each row, and what came since the row before. */
const LEVELS = ['living', 'leftOutLines', 'leftOutFiles', 'roles', 'livingByFolder', 'agents'] as const;
const FLOWS = [
  'added',
  'commits',
  'addedByAgent',
  'commitsByAgent',
  'addedByRole',
  'commitsByRole',
  'addedByFolder',
  'commitsByFolder',
] as const;

/**
 * One tally of a history that was counted in two parts. The first row of `after` stands for the last of `before`; of
 * `before`, the first `kept` rows are kept: all, or all but the last, which is no sample any more. Null where the two
 * do not fit.
 */
export function joinTallies(before: Tally, kept: number, after: Tally): Tally | null {
  const last = before.living.rows - 1;
  const [old, again] = [before.living.row(last), after.living.row(0)];
  if (old.some((lines, column) => lines !== again[column])) return null;
  if (before.folders.join('\0') !== after.folders.join('\0')) return null;
  const joined: Record<string, Table | Parted> = {};
  for (const name of LEVELS) joined[name] = join(before[name], after[name], kept, false);
  for (const name of FLOWS) joined[name] = join(before[name], after[name], kept, true);
  const { released, releaseLiving } = before;
  const { folders, headPaths } = after;
  return { ...(joined as unknown as Tally), released, releaseLiving, folders, headPaths };
}

function join(before: Table | Parted, after: Table | Parted, kept: number, flows: boolean): Table | Parted {
  if (before instanceof Parted && after instanceof Parted) {
    const table = joinTables(before.table, after.table, kept, flows);
    return new Parted(table.rows, after.parts, table);
  }
  return joinTables(before as Table, after as Table, kept, flows);
}

function joinTables(before: Table, after: Table, kept: number, flows: boolean): Table {
  // There may be more agents now: then the columns of the older ones come first.
  const table = new Table(kept + after.rows - 1, after.columns);
  for (let row = 0; row < kept; row++) table.addRow(row, 0, before.row(row), 1);
  for (let row = 1; row < after.rows; row++) table.addRow(kept + row - 1, 0, after.row(row), 1);
  // What came since the last row that is kept belongs to the next one.
  if (flows) for (let row = kept; row < before.rows; row++) table.addRow(kept, 0, before.row(row), 1);
  return table;
}
