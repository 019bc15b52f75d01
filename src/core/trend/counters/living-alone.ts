import type { Attributions } from '../../attribution';
import { forEachRun } from '../../lines';
import { Table } from '../tables/table';
import type { Counter } from './counter';

const MOST = 128;
const ALONE = 5;

/**
 * The first commits, by number, on whose way stands no person's name; at most 128. More commits on top change none of those
 * that were there.
 */
export function aloneCommits({ rungs }: Pick<Attributions, 'rungs'>): number[] {
  const commits: number[] = [];
  for (let commit = 0; commit < rungs.length && commits.length < MOST; commit++)
    if (rungs[commit] === ALONE) commits.push(commit);
  return commits;
}

/** Living lines at each sample of each of `aloneCommits`. */
export const livingAlone: Counter = {
  kind: 'level',
  rows: 'samples',
  start: ({ samples, attributions, owners }) => {
    const columns = new Map(aloneCommits(attributions).map((commit, column) => [commit, column]));
    const table = new Table(samples, columns.size);
    if (columns.size === 0) return { table };
    return {
      table,
      version: ({ runs, byTrait, forEachSample }) => {
        if (!byTrait.some(({ trait }) => trait.rung === ALONE)) return;
        const lines = new Map<number, number>();
        forEachRun(runs, (owner, count) => {
          if (owners.rungOf(owner) !== ALONE) return;
          const column = columns.get(owners.commitOf(owner) ?? -1);
          if (column !== undefined) lines.set(column, (lines.get(column) ?? 0) + count);
        });
        if (lines.size === 0) return;
        forEachSample((row, sign) => {
          for (const [column, count] of lines) table.add(row, column, sign * count);
        });
      },
    };
  },
};
