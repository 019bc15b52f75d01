import { countedBy } from './counters';
import type { Table } from './tables/table';
import type { Tally } from './tally';

/**
 * One tally of a history that was counted in two parts. The first row of `after` stands for the last of `before`; of
 * `before`, the first `kept` rows are kept: all, or all but the last, which is no sample any more. `after` counts only
 * files that changed since then: what `before` has beyond that is in every later row, and `headPaths` all there is.
 * Releases are those of `before`.
 */
export function joinTallies(before: Tally, kept: number, after: Tally, headPaths: Tally['headPaths']): Tally {
  const counted = countedBy((name, { kind, rows }) => {
    if (rows === 'releases') return before[name];
    return JOIN[kind](before[name], after[name], kept);
  });
  const { folders, languages } = after;
  return { ...counted, folders, languages, headPaths };
}

const JOIN = { level: joinLevels, flow: joinFlows, list: joinLists } as const;

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

/** What happened at commits that are new stands below all that was known of the old ones. */
function joinLists(before: Table, after: Table): Table {
  const data = new Float64Array(before.data.length + after.data.length);
  data.set(before.data);
  data.set(after.data, before.data.length);
  return before.like(before.rows + after.rows, data);
}

function joinRows(before: Table, after: Table, kept: number): Table {
  // There may be more agents now: then the columns of the older ones come first.
  const table = after.like(kept + after.rows - 1);
  for (let row = 0; row < kept; row++) table.addRow(row, 0, before.row(row), 1);
  for (let row = 1; row < after.rows; row++) table.addRow(kept + row - 1, 0, after.row(row), 1);
  return table;
}
