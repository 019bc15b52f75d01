import { ROLES } from '../../model';
import { COLUMNS } from '../tables/class-vector';
import { Table } from '../tables/table';
import type { Counter } from './counter';

/** Living lines at each sample, by role and class: role * COLUMNS + class. */
export const roles: Counter = {
  kind: 'level',
  rows: 'samples',
  start: ({ samples }) => {
    const table = new Table(samples, ROLES.length * COLUMNS);
    return {
      table,
      version: ({ counts, role, forEachSample }) =>
        forEachSample((row, sign) => table.addRow(row, role * COLUMNS, counts, sign)),
    };
  },
};
