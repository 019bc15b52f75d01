import type { Counts, Shares } from './schema';

/** Null, never 0, where nothing is counted. low ≤ users ≤ high always. Nothing is calibrated yet. */
export function sharesOf(counts: Counts): Shares {
  if (counts.counted === 0) return { low: null, users: null, high: null, estimate: null };
  const low = counts.agent + counts.pair;
  const share = (lines: number) => lines / counts.counted;
  return {
    low: share(low),
    users: share(low + counts.assist + counts.users),
    high: share(counts.counted - counts.human - counts.automation),
    estimate: null,
  };
}

/** ISO 8601 in UTC, to the second. */
export function isoDate(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
