import { THRESHOLDS } from '../model';
import { type Milestone, sharesOf } from '../report';
import type { MonthSum } from './months';

/** Since which month all repositories together hold each threshold, lowest first. */
export function heldThresholds(months: readonly MonthSum[], dateOf: (month: string) => string): Milestone[] {
  const shares = months.map(({ living }) => sharesOf(living).low);
  return THRESHOLDS.flatMap(threshold => {
    const below = shares.findLastIndex(share => share === null || share * 100 < threshold);
    const month = months[below + 1];
    if (month === undefined) return [];
    return [
      {
        id: `living-low-${threshold}`,
        kind: 'threshold' as const,
        title: `Living lines: reached ${threshold}% declared AI`,
        date: dateOf(month.month),
        commit: null,
        bound: 'low' as const,
        held: true,
      },
    ];
  });
}
