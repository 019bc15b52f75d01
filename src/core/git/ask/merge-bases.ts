import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';

/**
 * The last commits that two have in common (full ids), as `git merge-base --all`; several where branches were merged
 * crosswise, the first of which is the one that git names alone. None where they have nothing in common; null where
 * commits are missing, so that nobody knows.
 */
export async function mergeBases(
  reader: ObjectReader,
  a: string,
  b: string,
  signal?: AbortSignal,
): Promise<string[] | null> {
  try {
    const output = await reader.read({ args: ['merge-base', '--all', a, b], signal });
    return output
      .toString('latin1')
      .split('\n')
      .filter(line => line !== '');
  } catch (error) {
    if (!(error instanceof GitError) || error.code === null) throw error;
    return error.code === 1 ? [] : null;
  }
}
