import { NONE } from './align';
import { type Comparison, compareFit } from './compare-view';
import { dateOf, isLater, isMadeAnew, isSameWork } from './lineage';
import type { SourceLines } from './source-lines';

/** Several works have the line, and nothing tells which of them was brought. */
export const AMBIGUOUS = -2;

/**
 * For each added line of a file of the target its number in `SourceLines`, `NONE` or `AMBIGUOUS`. What has most in
 * common with the target is right; then what was there before a squash of it; then the later state of the same work.
 */
export function choose(
  comparisons: readonly Comparison[],
  file: number,
  length: number,
  lines: SourceLines,
): Int32Array {
  const ranked = comparisons.filter(({ files }) => files[file]!.some(line => line !== NONE)).sort(rank);
  const chosen = new Int32Array(length).fill(NONE);
  const by: Comparison[] = [];
  for (const comparison of ranked)
    for (const [i, line] of comparison.files[file]!.entries()) {
      if (line === NONE) continue;
      if (chosen[i] === NONE) [chosen[i], by[i]] = [line, comparison];
      else if (chosen[i] !== AMBIGUOUS && isInDoubt(chosen[i]!, by[i]!, line, comparison, lines))
        chosen[i] = AMBIGUOUS;
    }
  return chosen;
}

function rank(a: Comparison, b: Comparison): number {
  return compareFit(a, b) || comparePast(a, b) || (isLater(a.view.member, b.view.member) ? -1 : 1);
}

/** A commit that is what several wrote before it was made from theirs. */
function comparePast({ view: a }: Comparison, { view: b }: Comparison): number {
  if (a.isWhole === b.isWhole) return 0;
  const isPast = a.isWhole ? dateOf(a.member) <= dateOf(b.member) : dateOf(b.member) <= dateOf(a.member);
  return isPast === a.isWhole ? -1 : 1;
}

function isInDoubt(line: number, by: Comparison, other: number, of: Comparison, lines: SourceLines): boolean {
  if (line === other || compareFit(by, of) !== 0 || by.view.isWhole !== of.view.isWhole) return false;
  const [one, two] = [lines.place(line).commit, lines.place(other).commit];
  return !isSameWork(by.view.member, of.view.member) && !isMadeAnew(one, two);
}
