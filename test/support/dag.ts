import fc from 'fast-check';
import { CommitGraph } from '../../src/core/graph';

/** Parents of each commit as numbers, parents before children; some commits are roots, some are octopuses. */
export type Dag = readonly (readonly number[])[];

const commit = fc.array(fc.nat({ max: 8 }), { maxLength: 4 });

/** Parents are given by how far they lie back, so that histories stay narrow and full of merges. */
export const dag: fc.Arbitrary<Dag> = fc
  .array(commit, { minLength: 1, maxLength: 40 })
  .map(commits =>
    commits.map((back, i) => [...new Set(back.map(n => i - 1 - n))].filter(parent => parent >= 0)),
  );

export function graphOf(parents: Dag, times: readonly (number | null)[] = []): CommitGraph {
  const graph = new CommitGraph();
  for (const [i, list] of parents.entries()) {
    const time = times[i];
    graph.add(
      `c${i}`,
      list.map(parent => `c${parent}`),
      time === undefined ? i : time,
    );
  }
  return graph;
}

/** Everything that can be reached from `tips`, by the plainest walk. */
export function reachable(parents: Dag, tips: readonly number[]): Set<number> {
  const seen = new Set<number>();
  const visit = (at: number) => {
    if (seen.has(at)) return;
    seen.add(at);
    parents[at]!.forEach(visit);
  };
  tips.forEach(visit);
  return seen;
}
