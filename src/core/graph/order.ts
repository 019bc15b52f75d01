import { CommitGraph } from './graph';

/** What a graph needs to know of a commit. */
export interface Link {
  readonly id: string;
  readonly parents: readonly string[];
  /** Committer date in seconds; null where git could not read it. */
  readonly committerTime: number | null;
}

/** A graph, and for the number of each commit that was added its position in the list it came from. */
export interface Ordered {
  readonly graph: CommitGraph;
  readonly order: Int32Array;
}

/**
 * Puts commits that came in any order into a graph, behind those that it holds: every commit after its parents, and
 * all that a first parent leads to before what the second one does. So the numbers of a history depend on nothing but
 * the tips, and stay what they are when a commit comes on top. Only what the tips lead to is added.
 */
export function orderCommits(
  links: readonly Link[],
  tips: readonly string[],
  graph = new CommitGraph(),
  /** Position of each link, by its id. */
  at: ReadonlyMap<string, number> = new Map(links.map((link, i) => [link.id, i])),
): Ordered {
  const isNew = graph.size === 0 ? () => true : (id: string) => graph.numberOf(id) === undefined;
  const order: number[] = [];
  const entered = new Uint8Array(links.length);
  /** Commits whose parents are being added, and how many of these have been looked at. */
  const open: number[] = [];
  const next: number[] = [];
  const enter = (id: string) => {
    const i = at.get(id);
    // A limited walk of git may name commits that are known: dates that run backwards deceive it.
    if (i === undefined || entered[i] === 1 || !isNew(id)) return;
    entered[i] = 1;
    open.push(i);
    next.push(0);
  };
  for (const tip of tips) {
    enter(tip);
    while (open.length > 0) {
      const top = open.length - 1;
      const link = links[open[top]!]!;
      const parent = link.parents[next[top]!++];
      if (parent !== undefined) {
        enter(parent);
        continue;
      }
      graph.add(link.id, link.parents, link.committerTime);
      order.push(open.pop()!);
      next.pop();
    }
  }
  return { graph, order: Int32Array.from(order) };
}
