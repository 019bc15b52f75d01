import type { ObjectReader } from '../git';
import { findCandidates } from './candidates';
import type { Carried } from './carried';
import { carry } from './carry';
import { type PatchBounds, PatchCollector } from './collect-patches';
import type { CommitPatch } from './commit-patch';
import { readCommitPatches } from './read-commit-patches';

export interface CarriedQuestion {
  /** Full ids of commits outside of the history, such as those that records are kept for. */
  readonly sources: readonly string[];
  /** Full ids of all commits of the head's history, parents first. */
  readonly history: readonly string[];
}

/** Added and removed lines: 9 bytes each of what is added, and of the hunks as much again. */
const SOURCE_BOUNDS: PatchBounds = { ofCommit: 200_000, inAll: 4_000_000 };
const TARGET_BOUNDS: PatchBounds = { ofCommit: 200_000, inAll: 8_000_000 };

/** Finds where the lines of `sources` are in a history that these commits are not in themselves. */
export async function readCarried(
  reader: ObjectReader,
  { sources, history }: CarriedQuestion,
  signal?: AbortSignal,
): Promise<Carried> {
  const own = new Set(history);
  const wanted = [...new Set(sources)].filter(id => !own.has(id));
  const from = new PatchCollector(SOURCE_BOUNDS);
  const gone = await readCommitPatches(reader, wanted, from, signal);
  const to = new PatchCollector(TARGET_BOUNDS);
  await findCandidates(reader, from.commits, history, to, signal);
  const { commits, counts } = carry({ sources: from.commits, targets: inOrder(to.commits, history) });
  return { commits, counts: { ...counts, gone, leftLines: from.left + to.left } };
}

function inOrder(commits: readonly CommitPatch[], history: readonly string[]): CommitPatch[] {
  const byId = new Map(commits.map(commit => [commit.id, commit]));
  return history.flatMap(id => byId.get(id) ?? []);
}
