import type { CommitGraph } from '../../graph';

/** The first `count` commits that `git log` lists from `head`: of those whose child was listed, always the newest. */
export function newestCommits(graph: CommitGraph, head: number, count: number): Set<number> {
  const listed = new Set<number>();
  const waiting: number[] = [head];
  const timeOf = (commit: number) => (Number.isNaN(graph.times[commit]!) ? 0 : graph.times[commit]!);
  while (waiting.length > 0 && listed.size < count) {
    let next = 0;
    waiting.forEach((commit, i) => {
      if (timeOf(commit) > timeOf(waiting[next]!)) next = i;
    });
    const [commit] = waiting.splice(next, 1);
    listed.add(commit!);
    for (const parent of graph.parents[commit!]!)
      if (!listed.has(parent) && !waiting.includes(parent)) waiting.push(parent);
  }
  return listed;
}
