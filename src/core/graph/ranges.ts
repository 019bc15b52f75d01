import type { CommitGraph } from './graph';

/**
 * Commits of the branches that `merges` (commit numbers, rising) brought in: those along first parents from each later
 * parent on, as far as the first one does not hold them and they belong to the merge. What a branch itself got by a merge
 * is not its own. `visit` is called once for each such commit, with the innermost of those merges.
 */
export function visitBranches(
  graph: CommitGraph,
  merges: readonly number[],
  belongs: (commit: number, merge: number) => boolean,
  visit: (commit: number, merge: number) => void,
): void {
  const seen = new Set<number>();
  const sides = new Sides(graph);
  for (const merge of merges) {
    const [base, ...tips] = graph.parents[merge]!;
    if (base === undefined) continue;
    const side = new Set(sides.sideOf(base, tips));
    for (const tip of tips)
      for (
        let at: number | undefined = tip;
        at !== undefined && side.has(at) && belongs(at, merge);
        at = graph.parents[at]![0]
      ) {
        if (!seen.has(at)) visit(at, merge);
        seen.add(at);
      }
  }
}

/** Answers which commits lie on one side of a history and not on the other, any number of times. */
export class Sides {
  /** 0 where nobody came by, 1 for what belongs to the tips, 2 for what the base holds. */
  private readonly colour: Uint8Array;
  private readonly heap = new MaxHeap();

  constructor(private readonly graph: CommitGraph) {
    this.colour = new Uint8Array(graph.size);
  }

  /** Commits reachable from `tips` and not from `base`, by walking both sides in falling number, as git does. */
  sideOf(base: number, tips: readonly number[]): number[] {
    const { colour, heap } = this;
    const seen: number[] = [];
    const side: number[] = [];
    /** Commits in the heap that the base was not seen to hold. */
    let wanted = 0;
    const meet = (commit: number, as: 1 | 2) => {
      const known = colour[commit]!;
      if (known === 0) {
        seen.push(commit);
        heap.push(commit);
        if (as === 1) wanted++;
      } else if (known === 1 && as === 2) wanted--;
      if (known < as) colour[commit] = as;
    };
    meet(base, 2);
    for (const tip of tips) meet(tip, 1);
    while (wanted > 0) {
      const at = heap.pop();
      const as = colour[at] as 1 | 2;
      if (as === 1) {
        side.push(at);
        wanted--;
      }
      for (const parent of this.graph.parents[at]!) meet(parent, as);
    }
    heap.clear();
    for (const commit of seen) colour[commit] = 0;
    return side;
  }
}

/** Numbers, largest first. Children have larger numbers than their parents, so each commit is settled when popped. */
class MaxHeap {
  private readonly items: number[] = [];

  push(value: number): void {
    const items = this.items;
    let at = items.push(value) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (items[up]! >= value) break;
      items[at] = items[up]!;
      at = up;
    }
    items[at] = value;
  }

  clear(): void {
    this.items.length = 0;
  }

  /** The heap must not be empty. */
  pop(): number {
    const items = this.items;
    const top = items[0]!;
    const last = items.pop()!;
    if (items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && items[child + 1]! > items[child]!) child++;
      if (items[child]! <= last) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    return top;
  }
}
