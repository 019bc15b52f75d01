import type { Trace, VersionTable } from '../../lines';

/** A version and all that it descends from, by the commits that wrote them; those behind settled commits are left out. */
export interface Family {
  /** Null where a commit that no one saw, or one commit twice, wrote some of them. */
  readonly byCommit: ReadonlyMap<number, number> | null;
  readonly versions: readonly number[];
}

export function familyOf(versions: VersionTable, root: number, settled: Uint8Array): Family {
  const seen = new Set([root]);
  const byCommit = new Map<number, number>();
  let isPlain = true;
  for (const version of seen) {
    const commit = versions.commit.at(version);
    if (commit < 0 || byCommit.has(commit)) isPlain = false;
    byCommit.set(commit, version);
    if (commit >= 0 && settled[commit] === 1) continue;
    versions.forEachEdge(version, from => seen.add(from));
  }
  return { byCommit: isPlain ? byCommit : null, versions: [...seen] };
}

/** The parents of some commits, for git to believe in place of their own. */
export type Parents = ReadonlyMap<number, readonly number[]>;

interface ShortHistoryGround {
  readonly trace: Pick<Trace, 'graph' | 'versions'>;
  readonly head: number;
  readonly settled: Uint8Array;
}

/**
 * A shorter history for `git blame` of one file: of commits that leave it alone only those that are parents of others,
 * each led straight to the commit that wrote what it holds. Git compares a commit with its own parents, as ever: so it
 * finds the same renames. Only among commits `above` that number: what led to it, and the commit itself, stay as they are.
 * Null where the history cannot be told so simply.
 */
export function shortHistory(
  { trace: { graph, versions }, head, settled }: ShortHistoryGround,
  root: number,
  { byCommit }: Family,
  above = -1,
): Parents | null {
  if (byCommit === null) return null;
  const parents = new Map<number, readonly number[]>();
  const lead = (from: number, to: number): boolean => {
    if (from === to || from <= above) return true;
    const known = parents.get(from);
    if (byCommit.has(from) || (known !== undefined && known[0] !== to)) return false;
    parents.set(from, [to]);
    return true;
  };
  if (!lead(head, versions.commit.at(root))) return null;
  for (const [commit, version] of byCommit) {
    if (commit <= above) continue;
    if (settled[commit] === 1) {
      parents.set(commit, []);
      continue;
    }
    const sources: number[] = [];
    versions.forEachEdge(version, from => sources.push(versions.commit.at(from)));
    const own = graph.parents[commit]!;
    if (sources.length === 0 && own.length < 2) continue;
    if (sources.length !== own.length) return null;
    if (!own.every((parent, i) => lead(parent, sources[i]!))) return null;
  }
  return parents;
}

/** Where nobody need look behind: settled commits that lead to one that is not. */
export function endings({ graph }: Pick<Trace, 'graph'>, settled: Uint8Array): Parents {
  const ends = new Map<number, readonly number[]>();
  for (let commit = 0; commit < graph.size; commit++)
    if (settled[commit] === 0)
      for (const parent of graph.parents[commit]!) if (settled[parent] === 1) ends.set(parent, []);
  return ends;
}
