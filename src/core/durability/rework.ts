import { type LandedChange, linesOf, lostWithin } from './landed-change';

/** Within how many days lines that are lost count as done anew. */
export const REWORK_DAYS = [14, 30] as const;
/** A change is replaced where so large a part of its lines is gone in REPLACED_DAYS. */
export const REPLACED_PART = 0.5;
export const REPLACED_DAYS = 14;

/** Lines lost in some days, of those of all changes that were looked at for so long. */
export interface Rework {
  readonly lost: number;
  readonly of: number;
}

export function reworkOf(changes: readonly LandedChange[], days: number): Rework {
  const seen = changes.filter(({ observed }) => observed >= days);
  return { lost: seen.reduce((sum, change) => sum + lostWithin(change, days), 0), of: linesOf(seen) };
}

export function rateOf({ lost, of }: Rework): number | null {
  return of === 0 ? null : lost / of;
}

/** How many changes were replaced soon after they landed, of those that are old enough and have lines. */
export function replacedOf(changes: readonly LandedChange[]): {
  readonly replaced: number;
  readonly of: number;
} {
  const seen = changes.filter(({ observed, lines }) => observed >= REPLACED_DAYS && lines > 0);
  const replaced = seen.filter(
    change => lostWithin(change, REPLACED_DAYS) >= REPLACED_PART * change.lines,
  ).length;
  return { replaced, of: seen.length };
}
