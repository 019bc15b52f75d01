import { type ObjectReader, readChangedPaths } from '../git';
import type { CommitGraph } from '../graph';
import { QUARTER } from '../time';
import type { Branch, OutsideCommit } from './branch';

interface Around {
  readonly graph: CommitGraph;
  readonly outside: ReadonlyMap<string, OutsideCommit>;
  /** Numbers of commits that may have joined a branch. */
  readonly joiners: readonly number[];
}

/**
 * For each branch that no commit names the full ids of those which may have joined it: made from its first commit on up to
 * a quarter after its last, they change nothing but files of the branch, and at least half of these.
 */
export async function findJoiners(
  reader: ObjectReader,
  branches: readonly Branch[],
  { graph, outside, joiners }: Around,
  signal?: AbortSignal,
): Promise<Map<Branch, readonly string[]>> {
  const spans = new Map(branches.map(branch => [branch, spanOf(branch, outside)]));
  const isIn = (commit: number, { from, until }: Span) =>
    from <= graph.times[commit]! && graph.times[commit]! <= until;
  const possible = joiners.filter(commit => [...spans.values()].some(span => isIn(commit, span)));
  const own = branches.flatMap(branch => branch.own);
  const ids = [...new Set([...own, ...possible.map(commit => graph.ids[commit]!)])];
  const paths =
    possible.length === 0 ? new Map<string, Set<string>>() : await readChangedPaths(reader, ids, signal);
  return new Map(
    branches.map(branch => {
      const changed = new Set(branch.own.flatMap(id => [...(paths.get(id) ?? [])]));
      const fits = possible.filter(commit => {
        const theirs = paths.get(graph.ids[commit]!) ?? new Set();
        const isPart = theirs.size > 0 && [...theirs].every(path => changed.has(path));
        return isIn(commit, spans.get(branch)!) && isPart && 2 * theirs.size >= changed.size;
      });
      return [branch, fits.map(commit => graph.ids[commit]!)];
    }),
  );
}

interface Span {
  readonly from: number;
  readonly until: number;
}

function spanOf({ own }: Branch, outside: ReadonlyMap<string, OutsideCommit>): Span {
  const times = own.flatMap(id => outside.get(id)!.committerTime ?? []);
  return { from: Math.min(...times), until: Math.max(...times) + QUARTER };
}
