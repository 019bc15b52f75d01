import type { ObjectIds } from '../ids';
import { GitError } from './errors';
import type { ObjectReader } from './reader';

/** With more damage than this something else is wrong, and git's own error is the better answer. */
export const MOST_UNREADABLE = 1000;

/**
 * Runs `work` on the items [from, to), which ends at the first object that git cannot read. Then the range is halved
 * until each culprit stands alone; `blame` finds what is wrong with that one item.
 */
export async function salvage(
  from: number,
  to: number,
  work: (from: number, to: number) => Promise<void>,
  blame: (item: number, error: GitError) => Promise<void>,
): Promise<void> {
  try {
    await work(from, to);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (to - from === 1) return await blame(from, error);
    const middle = (from + to) >> 1;
    await salvage(from, middle, work, blame);
    await salvage(middle, to, work, blame);
  }
}

/** Adds to `unreadable` which of `blobs` git cannot read; throws `error` where it can read all of them. */
export async function findUnreadable(
  reader: ObjectReader,
  ids: ObjectIds,
  blobs: readonly number[],
  unreadable: Set<number>,
  error: GitError,
): Promise<void> {
  let found = false;
  for (const blob of blobs) {
    if (await isReadable(reader, ids.hex(blob))) continue;
    unreadable.add(blob);
    found = true;
  }
  if (!found || unreadable.size > MOST_UNREADABLE) throw error;
}

async function isReadable(reader: ObjectReader, id: string): Promise<boolean> {
  try {
    await reader.stream({ args: ['cat-file', 'blob', id], onData: () => {} });
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}
