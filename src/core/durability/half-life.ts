import { percentile } from '../calibration';
import { forEachDraw, INTERVAL } from './draws';
import type { LandedChange } from './landed-change';
import { halfLifeOf, horizonOf, Lives } from './survival';

/** Days; null where half of the lines live longer than can be seen. */
export interface HalfLife {
  readonly days: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** When half of the lines are gone, and where that lies in 95 of 100 draws of the same changes. */
export function estimateHalfLife(changes: readonly LandedChange[], stream: number): HalfLife {
  const end = horizonOf(changes);
  const found: number[] = [];
  const lives = new Lives(changes);
  forEachDraw(changes.length, stream, times => {
    found.push(halfLifeOf(lives.ages(times), end) ?? Number.POSITIVE_INFINITY);
  });
  const [from, to] = INTERVAL.map(part => percentile(Float64Array.from(found), part));
  return { days: halfLifeOf(lives.once(), end), from: finite(from!), to: finite(to!) };
}

function finite(days: number): number | null {
  return Number.isFinite(days) ? days : null;
}
