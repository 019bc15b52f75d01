import { CommitGraph } from '../../../../src/core/graph';

/** A graph from the parents of each commit, by number; the id of commit 3 is `…0003`. */
export function graphOf(
  parents: readonly (readonly number[])[],
  times: readonly (number | null)[] = [],
): CommitGraph {
  const graph = new CommitGraph();
  parents.forEach((list, commit) => {
    graph.add(idOf(commit), list.map(idOf), commit < times.length ? times[commit]! : commit);
  });
  return graph;
}

export function idOf(commit: number): string {
  return String(commit).padStart(40, '0');
}

/** Everything that can be reached from a commit, itself too. */
export function ancestorsOf(graph: CommitGraph, commit: number): Set<number> {
  const seen = new Set<number>();
  const open = [commit];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...graph.parents[at]!);
  }
  return seen;
}
