import type { ShownReport } from '../protocol';

/** Up to which date the living lines of a partial report are counted; null where none are. */
export function countedUpTo({ trend }: ShownReport): string | null {
  return trend.findLast(({ living }) => living.counted > 0)?.date ?? null;
}
