import { COLUMNS } from '../tables/class-vector';
import { Table } from '../tables/table';
import type { Counter } from './counter';

/** Living lines by class at each sample. */
export const living: Counter = {
  kind: 'level',
  rows: 'samples',
  start: ({ samples }) => {
    const table = new Table(samples, COLUMNS);
    return {
      table,
      version: ({ counts, forEachSample }) =>
        forEachSample((row, sign) => table.addRow(row, 0, counts, sign)),
    };
  },
};
