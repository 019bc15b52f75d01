import { linesBy } from '../tables/lines-by';
import { Table } from '../tables/table';
import type { Counter } from './counter';

/** Living lines at each sample by what is known of them beside the word of their commits. Nothing where nothing is recorded. */
export const witnessedLines: Counter = {
  kind: 'level',
  rows: 'samples',
  start: ({ samples, witnesses }) => {
    const table = new Table(samples, witnesses.columns);
    if (witnesses.columns === 0) return { table };
    return {
      table,
      version: ({ runs, forEachSample }) => {
        const lines = linesBy(runs, owner => witnesses.columnOf(owner));
        forEachSample((row, sign) => {
          for (const [column, count] of lines) table.add(row, column, sign * count);
        });
      },
    };
  },
};
