import type { Counts, Shares } from './schema';

export const NO_SHARES: Shares = { low: null, likely: null, high: null };

/** The three shares; null, never 0, where nothing is counted. low ≤ likely ≤ high always. */
export function sharesOf(counts: Counts): Shares {
  if (counts.counted === 0) return { ...NO_SHARES };
  const low = counts.agent + counts.pair;
  const share = (lines: number) => lines / counts.counted;
  return {
    low: share(low),
    likely: share(low + counts.assist + counts.adopters),
    high: share(counts.counted - counts.human - counts.automation),
  };
}

/** ISO 8601 in UTC, to the second. */
export function isoDate(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
