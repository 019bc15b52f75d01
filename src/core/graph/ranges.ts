import type { CommitGraph } from './graph';

/**
 * Commits that came in through `merges` (commit numbers, rising): reachable from a later parent and not from the
 * first. `visit` is called once for each such commit, with the innermost of those merges.
 */
export function visitMergedIn(
  graph: CommitGraph,
  merges: readonly number[],
  visit: (commit: number, merge: number) => void,
): void {
  const seen = new Set<number>();
  for (const merge of merges) {
    const [base, ...tips] = graph.parents[merge]!;
    if (base === undefined) continue;
    for (const commit of sideOf(graph, base, tips)) {
      if (!seen.has(commit)) visit(commit, merge);
      seen.add(commit);
    }
  }
}

/** Commits reachable from `tips` and not from `base`, by walking both sides in falling number, as git does. */
export function sideOf(graph: CommitGraph, base: number, tips: readonly number[]): number[] {
  const colour = new Map<number, number>([[base, 1]]);
  const heap = new MaxHeap();
  heap.push(base);
  let wanted = 0;
  for (const tip of tips) {
    if (colour.has(tip)) continue;
    colour.set(tip, 0);
    heap.push(tip);
    wanted++;
  }
  const side: number[] = [];
  while (wanted > 0) {
    const at = heap.pop();
    const excluded = colour.get(at)!;
    if (excluded === 0) {
      side.push(at);
      wanted--;
    }
    for (const parent of graph.parents[at]!) {
      const known = colour.get(parent);
      if (known === undefined) {
        colour.set(parent, excluded);
        heap.push(parent);
        if (excluded === 0) wanted++;
      } else if (known === 0 && excluded === 1) {
        colour.set(parent, 1);
        wanted--;
      }
    }
  }
  return side;
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
