import type { OwnerTable } from '../../attribution';
import { forEachRun, type Runs } from '../../lines';
import type { ReleaseCommits } from '../releases';
import { addLines, type ClassVector, COLUMNS, classVector } from '../tables/class-vector';
import { Table } from '../tables/table';
import type { Counter } from './counter';

/** All living lines at each release, by class. */
export const releaseLiving: Counter = {
  kind: 'level',
  rows: 'releases',
  start: ({ releases }) => {
    const table = new Table(releases, COLUMNS);
    return {
      table,
      version: ({ counts, forEachRelease }) =>
        forEachRelease((row, sign) => table.addRow(row, 0, counts, sign)),
    };
  },
};

/** Lines at each release that came since the one before, by class. */
export const released: Counter = {
  kind: 'flow',
  rows: 'releases',
  start: ({ releases, releaseCommits, owners }) => {
    const table = new Table(releases, COLUMNS);
    return {
      table,
      version: ({ newIn, runs, counts }) => {
        for (const release of newIn) {
          const own = releaseCommits[release]!;
          table.addRow(release, 0, own === null ? counts : countOwn(runs, owners, own), 1);
        }
      },
    };
  },
};

function countOwn(runs: Runs, owners: OwnerTable, own: ReleaseCommits): ClassVector {
  const counts = classVector();
  forEachRun(runs, (owner, lines) => {
    if (own.has(owners.commitOf(owner) ?? -1)) addLines(counts, owners, owner, lines);
  });
  return counts;
}
