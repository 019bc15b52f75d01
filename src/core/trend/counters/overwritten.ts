import { CLASSES } from '../../model';
import { Table } from '../tables/table';
import type { Counter } from './counter';

/** Column: class of who took the line away * CLASSES + class of whose it was. */
export const overwriteColumn = (by: number, of: number) => by * CLASSES.length + of;

/** Lines lost since the sample before, by who took them away and whose they were. */
export const overwritten: Counter = {
  kind: 'flow',
  rows: 'samples',
  start: ({ samples, owners }) => {
    const table = new Table(samples, CLASSES.length ** 2);
    return {
      table,
      lost: ({ row, class: by, owner, lines }) =>
        table.add(row, overwriteColumn(by, owners.classOf(owner)), lines),
    };
  },
};
