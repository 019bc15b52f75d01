import { forEachRun } from '../../lines';
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
        const lines = new Map<number, number>();
        forEachRun(runs, (owner, count) => {
          const column = witnesses.columnOf(owner);
          if (column !== -1) lines.set(column, (lines.get(column) ?? 0) + count);
        });
        forEachSample((row, sign) => {
          for (const [column, count] of lines) table.add(row, column, sign * count);
        });
      },
    };
  },
};
