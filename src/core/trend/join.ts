import { SplitTable } from './tables/split-table';
import { Table } from './tables/table';
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
 * `before`, the first `kept` rows are kept: all, or all but the last, which is no sample any more. `after` counts only
 * files that changed since then: what `before` has beyond that is in every later row, and `headPaths` all there is.
 */
export function joinTallies(before: Tally, kept: number, after: Tally, headPaths: Tally['headPaths']): Tally {
  const joined: Record<string, Table | SplitTable> = {};
  for (const name of LEVELS) joined[name] = join(before[name], after[name], kept, joinLevels);
  for (const name of FLOWS) joined[name] = join(before[name], after[name], kept, joinFlows);
  const { released, releaseLiving } = before;
  return { ...(joined as unknown as Tally), released, releaseLiving, folders: after.folders, headPaths };
}

type Join = (before: Table, after: Table, kept: number) => Table;

function join(
  before: Table | SplitTable,
  after: Table | SplitTable,
  kept: number,
  joinTables: Join,
): Table | SplitTable {
  if (before instanceof SplitTable && after instanceof SplitTable) {
    const table = joinTables(before.table, after.table, kept);
    return new SplitTable(table.rows, after.parts, table);
  }
  return joinTables(before as Table, after as Table, kept);
}

function joinLevels(before: Table, after: Table, kept: number): Table {
  const table = joinRows(before, after, kept);
  for (let row = kept; row < table.rows; row++) {
    table.addRow(row, 0, before.row(before.rows - 1), 1);
    table.addRow(row, 0, after.row(0), -1);
  }
  return table;
}

function joinFlows(before: Table, after: Table, kept: number): Table {
  const table = joinRows(before, after, kept);
  // What came since the last row that is kept belongs to the next one.
  for (let row = kept; row < before.rows; row++) table.addRow(kept, 0, before.row(row), 1);
  return table;
}

function joinRows(before: Table, after: Table, kept: number): Table {
  // There may be more agents now: then the columns of the older ones come first.
  const table = new Table(kept + after.rows - 1, after.columns);
  for (let row = 0; row < kept; row++) table.addRow(row, 0, before.row(row), 1);
  for (let row = 1; row < after.rows; row++) table.addRow(kept + row - 1, 0, after.row(row), 1);
  return table;
}
