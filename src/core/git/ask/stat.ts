import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';

/** How much a commit changed against its parent, as `git diff --numstat -M` counts it. */
export interface CommitStat {
  readonly files: number;
  /** Lines; binary files have none. */
  readonly added: number;
  readonly removed: number;
}

const FLAGS = ['-r', '-M', '--root', '--no-commit-id', '--numstat'];

/** `parent` is null for a commit that has none. Null where git cannot read all that it takes. */
export async function readStat(
  reader: ObjectReader,
  commit: string,
  parent: string | null,
  signal?: AbortSignal,
): Promise<CommitStat | null> {
  const trees = parent === null ? [commit] : [parent, commit];
  try {
    const output = await reader.read({ args: ['diff-tree', ...FLAGS, ...trees, '--'], signal });
    const rows = output
      .toString('latin1')
      .split('\n')
      .filter(row => row !== '');
    const sum = (column: 0 | 1) =>
      rows.reduce((total, row) => total + (Number.parseInt(row.split('\t')[column]!, 10) || 0), 0);
    return { files: rows.length, added: sum(0), removed: sum(1) };
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}
