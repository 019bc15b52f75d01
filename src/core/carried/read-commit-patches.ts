import { findNoCommits, type ObjectReader, readPatches } from '../git';
import type { PatchCollector } from './collect-patches';

/**
 * Reads the patches of those commits that are there. The answer: how many are not, or cannot be read. Where the first
 * parent is not there, nothing tells what the commit added, so that it counts as gone, too.
 */
export async function readCommitPatches(
  reader: ObjectReader,
  commits: readonly string[],
  collector: PatchCollector,
  signal?: AbortSignal,
): Promise<number> {
  const missing = new Set(await findNoCommits(reader, commits, signal));
  const there = commits.filter(id => !missing.has(id) && !reader.boundary.has(id));
  const unreadable = there.length > 0 ? await readPatches(reader, there, collector, signal) : [];
  return commits.length - there.length + unreadable.length;
}
