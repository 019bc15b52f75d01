import { forEachRun } from '../../lines';
import { addLines, COLUMNS, classVector } from '../tables/class-vector';
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
      version: ({ newIn, runs }) => {
        for (const release of newIn) {
          const own = releaseCommits[release]!;
          const counts = classVector();
          forEachRun(runs, (owner, lines) => {
            if (own === null || own.has(owners.commitOf(owner) ?? -1)) addLines(counts, owners, owner, lines);
          });
          table.addRow(release, 0, counts, 1);
        }
      },
    };
  },
};
