import type { CommitGraph } from '../../graph';
import type { Trace } from '../../lines';

/**
 * What a line counts as by its commit: as AI's, as others', or not at all where its commit came before a range. Bits, so
 * that several can be meant at once.
 */
export const COLOUR = { ai: 1, others: 2, before: 4 } as const;
const ALL = COLOUR.ai | COLOUR.others | COLOUR.before;

/**
 * Commits from which a line can come by no way to one of another colour: all that led to them is of their own. Nobody
 * need look behind them.
 */
export function settledCommits(graph: CommitGraph, colours: Uint8Array): Uint8Array {
  const settled = new Uint8Array(graph.size);
  for (let commit = 0; commit < graph.size; commit++)
    settled[commit] = +graph.parents[commit]!.every(
      parent => settled[parent] === 1 && colours[parent] === colours[commit],
    );
  return settled;
}

/** How far git looks: only in the file's own earlier versions, also in other files that a commit changed, or in all. */
export type Reach = 'file' | 'changed' | 'all';

/**
 * For every version: the colours that lines which its commit wrote there, or it got from earlier ones, can turn out to
 * have if git looks that far.
 */
export function reachableColours(
  { graph, versions, changes, heldBefore }: Trace,
  colours: Uint8Array,
  settled: Uint8Array,
  reach: Reach,
): Uint8Array {
  const found = new Uint8Array(versions.size);
  const ofCommits = new Map<number, number>();
  /** What can be copied from at a commit: all that it changed, as that was before. */
  const copiedAt = (commit: number): number => {
    const known = ofCommits.get(commit);
    if (known !== undefined) return known;
    let mask = 0;
    // What stood in the files that a merge changed is not known of each of its parents.
    if (reach === 'all' || graph.isMerge(commit)) mask = ALL;
    else
      for (let row = changes.first[commit]!, n = changes.counts[commit]!; n > 0; n--, row++)
        mask |= found[heldBefore[row]!]!;
    ofCommits.set(commit, mask);
    return mask;
  };
  for (let version = 1; version < versions.size; version++) {
    const commit = versions.commit.at(version);
    if (commit < 0) {
      found[version] = ALL;
      continue;
    }
    let mask = colours[commit]!;
    if (settled[commit] === 0) {
      versions.forEachEdge(version, from => {
        mask |= found[from]!;
      });
      if (reach !== 'file') mask |= copiedAt(commit);
    }
    found[version] = mask;
  }
  return found;
}
