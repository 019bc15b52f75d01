import { ROLES, RUNGS } from '../../model';
import { Table } from '../tables/table';
import type { Counter } from './counter';

/** Column: role * RUNGS + rung. */
export const columnOf = (role: number, rung: number) => role * RUNGS.length + rung;

const tableOf = (samples: number) => new Table(samples, ROLES.length * RUNGS.length);

/** Living lines at each sample by role and rung. */
export const livingByRung: Counter = {
  kind: 'level',
  rows: 'samples',
  start: ({ samples }) => {
    const table = tableOf(samples);
    return {
      table,
      version: ({ byTrait, role, forEachSample }) =>
        forEachSample((row, sign) => {
          for (const { trait, lines } of byTrait) table.add(row, columnOf(role, trait.rung), sign * lines);
        }),
    };
  },
};

/** Lines added since the sample before, by role and rung. */
export const addedByRung: Counter = {
  kind: 'flow',
  rows: 'samples',
  start: ({ samples }) => {
    const table = tableOf(samples);
    return { table, added: ({ row, role, rung, lines }) => table.add(row, columnOf(role, rung), lines) };
  },
};

/** Commits made since the sample before, by rung. */
export const commitsByRung: Counter = {
  kind: 'flow',
  rows: 'samples',
  start: ({ samples }) => {
    const table = new Table(samples, RUNGS.length);
    return { table, commit: ({ row, rung }) => table.add(row, rung, 1) };
  },
};
