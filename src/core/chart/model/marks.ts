import type { Milestone } from '../../report';
import { isShown, type TrendView } from '../view';
import { subjectOf } from './milestone-name';

/** Releases and first uses of a tool are marks at the lower edge of the plot, where the reader asks for them. */
export function isOnRail({ kind }: Milestone, view: TrendView): boolean {
  return (kind === 'release' && isShown(view, 'releases')) || (kind === 'tool' && isShown(view, 'tools'));
}

/** Tools first, then releases by how round their number is: 2.0.0 before 2.1.0 before 2.1.3 before 2.2.0-beta. */
export function railRank(milestone: Milestone): number {
  if (milestone.kind === 'tool') return 10;
  const tag = subjectOf(milestone);
  if (/alpha|beta|rc|pre|nightly|dev/i.test(tag)) return -1;
  const numbers = (tag.match(/\d+/g) ?? []).map(Number);
  return numbers.length === 1 ? 2 : numbers.length - 1 - numbers.findLastIndex(number => number > 0);
}
