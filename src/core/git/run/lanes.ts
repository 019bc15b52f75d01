import { availableParallelism } from 'node:os';

/** What we take at most of a machine that has many cores. */
export const MOST_LANES = 8;

/** How many of git's processes run at once: as many as there are cores, and at most `most`. */
export function gitLanes(most = MOST_LANES): number {
  return Math.min(most, availableParallelism());
}
