import { type Attributions, CODE } from '../../attribution';
import { COLUMNS, USERS } from '../tables/class-vector';
import { Table } from '../tables/table';
import type { CountedCommit, Counter, Ground, RunningCounter } from './counter';

/** A flow by class, each count in the class of its commit. */
function byClass(
  listen: (add: (what: CountedCommit, count: number) => void) => Omit<RunningCounter, 'table'>,
): Counter {
  return {
    kind: 'flow',
    rows: 'samples',
    start: ({ samples, attributions }: Ground) => {
      const table = new Table(samples, COLUMNS);
      return { table, ...listen((what, count) => addIn(table, attributions, what, count)) };
    },
  };
}

function addIn(table: Table, { users }: Attributions, what: CountedCommit, count: number): void {
  table.add(what.row, what.class, count);
  if (what.class === CODE.unknown && users[what.commit] === 1) table.add(what.row, USERS, count);
}

/** Lines added since the sample before. */
export const added = byClass(add => ({ added: addition => add(addition, addition.lines) }));

/** Commits made since the sample before. */
export const commits = byClass(add => ({ commit: commit => add(commit, 1) }));
