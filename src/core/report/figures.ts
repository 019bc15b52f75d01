import { CLASSES } from '../model';
import { ADOPTERS, countedIn, LEFT_OUT, type LeftOut } from '../trend';
import type { Counts, Living, Shares } from './schema';

export function countsOf(vector: ArrayLike<number>): Counts {
  const counts = {} as Record<(typeof CLASSES)[number], number>;
  CLASSES.forEach((name, code) => {
    counts[name] = vector[code]!;
  });
  return { ...counts, adopters: vector[ADOPTERS]!, counted: countedIn(vector) };
}

export function livingOf(
  vector: ArrayLike<number>,
  lines: ArrayLike<number>,
  files: ArrayLike<number>,
): Living {
  return { ...countsOf(vector), excluded: byReason(lines, files), excludedFiles: byReason(files, files) };
}

export function emptyCounts(): Counts {
  return countsOf(new Float64Array(ADOPTERS + 1));
}

/** Adds `sign * counts` to `sum`. */
export function addCounts(sum: Counts, counts: Counts, sign: 1 | -1): void {
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += sign * counts[key];
}

/** Reasons that hold for some file, with the value for each. */
function byReason(values: ArrayLike<number>, files: ArrayLike<number>): Partial<Record<LeftOut, number>> {
  const reasons: Partial<Record<LeftOut, number>> = {};
  LEFT_OUT.forEach((reason, column) => {
    if (files[column]! > 0) reasons[reason] = values[column]!;
  });
  return reasons;
}

/** The three shares; null, never 0, where nothing is counted. low ≤ likely ≤ high always. */
export function sharesOf(counts: Counts): Shares {
  if (counts.counted === 0) return { low: null, likely: null, high: null };
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

/** By code units: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
