import type { CommitGraph } from '../graph';
import { type Attributions, CODE } from './attributions';

/**
 * A person counts as an adopter from the date of their first commit in the head's history that declares AI. What
 * stands at the boundary need not be theirs.
 */
export function markAdopters(
  table: Attributions,
  graph: CommitGraph,
  authors: Int32Array,
  inHistory: (commit: number) => boolean,
  boundary: ReadonlySet<string>,
): void {
  const since = new Map<number, number>();
  authors.forEach((author, commit) => {
    const time = graph.times[commit]!;
    if (!inHistory(commit) || !table.isAi(commit) || Number.isNaN(time)) return;
    if (!(since.get(author)! <= time)) since.set(author, time);
  });
  authors.forEach((author, commit) => {
    if (table.classes[commit] !== CODE.unknown || boundary.has(graph.ids[commit]!)) return;
    if (since.get(author)! <= graph.times[commit]!) table.adopters[commit] = 1;
  });
}
