import { CODE } from '../../attribution';
import { Table } from '../tables/table';
import type { Counter } from './counter';

const COLUMNS = 3;

/** Who touches a folder: what bears no evidence of AI, or AI in any part. Bots that are no AI are neither. */
export const TOUCHES = ['without', 'ai'] as const;
export type Touch = (typeof TOUCHES)[number];

/** The last commits of one kind in one folder: all of the last row by samples that has any. */
interface Last {
  row: number;
  /** Changes of one commit come one after the other. */
  noted: number;
  readonly commits: Set<number>;
}

/**
 * Commits that added lines to a folder or took some away, of each folder and kind those of the last week that has any: kind,
 * folder, commit. Lines are of the kind of whoever wrote them, where a record tells.
 */
export const touchedFolders: Counter = {
  kind: 'list',
  rows: 'events',
  start: ({ folders }) => {
    const width = folders.names.length;
    const last = Array.from(
      { length: TOUCHES.length * width },
      (): Last => ({ row: -1, noted: -1, commits: new Set() }),
    );
    const touch = (code: number, folder: number, row: number, commit: number) => {
      if (code === CODE.automation) return;
      const known = last[(code <= CODE.assist ? width : 0) + folder]!;
      if (row < known.row || commit === known.noted) return;
      if (row > known.row) known.commits.clear();
      known.row = row;
      known.noted = commit;
      known.commits.add(commit);
    };
    return {
      get table() {
        const rows = last.flatMap(({ commits }, i) =>
          [...commits].sort((a, b) => a - b).map(commit => [Math.floor(i / width), i % width, commit]),
        );
        return new Table(rows.length, COLUMNS, Float64Array.from(rows.flat()));
      },
      added: ({ class: code, folder, row, of }) => touch(code, folder, row, of.commit),
      lost: ({ class: code, folder, row, commit }) => touch(code, folder, row, commit),
    };
  },
};

/** Calls `visit` for each row, in no order; there may be older commits of a folder and kind among them. */
export function forEachTouched(
  { data }: Table,
  visit: (touch: Touch, folder: number, commit: number) => void,
): void {
  for (let i = 0; i < data.length; i += COLUMNS) visit(TOUCHES[data[i]!]!, data[i + 1]!, data[i + 2]!);
}
