import { COLUMNS, USERS } from '../tables/class-vector';
import { Table } from '../tables/table';
import type { CountedCommit, Counter, Ground, RunningCounter } from './counter';

type Counted = Pick<CountedCommit, 'row' | 'class' | 'byUser'>;

/** A flow by class. */
function byClass(
  listen: (add: (what: Counted, count: number) => void) => Omit<RunningCounter, 'table'>,
): Counter {
  return {
    kind: 'flow',
    rows: 'samples',
    start: ({ samples }: Ground) => {
      const table = new Table(samples, COLUMNS);
      return { table, ...listen((what, count) => addIn(table, what, count)) };
    },
  };
}

function addIn(table: Table, what: Counted, count: number): void {
  table.add(what.row, what.class, count);
  if (what.byUser) table.add(what.row, USERS, count);
}

/** Lines added since the sample before. */
export const added = byClass(add => ({ added: addition => add(addition, addition.lines) }));

/** Commits made since the sample before. */
export const commits = byClass(add => ({ commit: commit => add(commit, 1) }));
