import type { Milestone } from '../../report';
import { subjectOf, thresholdParts } from './milestone-name';

/** Flags stand above the plot; releases and first uses of a tool are marks at its lower edge. */
export function isFlag({ kind }: Milestone): boolean {
  return kind !== 'release' && kind !== 'tool';
}

/** What did not last: seen, but never named on the chart. */
export function isPassing({ held }: Milestone): boolean {
  return held === false;
}

/** Which flag speaks for several at one place: the greatest. */
export function flagRank(milestone: Milestone): number {
  if (milestone.kind === 'first') return 5000;
  if (milestone.kind === 'custom') return 4000;
  if (milestone.kind === 'loop') return 3000;
  const parts = thresholdParts(milestone);
  const rank = isPassing(milestone) ? 0 : 1000;
  if (parts === null) return rank;
  return rank + (parts.measure === 'living' ? 400 : 0) + parts.threshold;
}

/** Tools first, then releases by how round their number is: 2.0.0 before 2.1.0 before 2.1.3 before 2.2.0-beta. */
export function railRank(milestone: Milestone): number {
  if (milestone.kind === 'tool') return 10;
  const tag = subjectOf(milestone);
  if (/alpha|beta|rc|pre|nightly|dev/i.test(tag)) return -1;
  const numbers = (tag.match(/\d+/g) ?? []).map(Number);
  return numbers.length === 1 ? 2 : numbers.length - 1 - numbers.findLastIndex(number => number > 0);
}
