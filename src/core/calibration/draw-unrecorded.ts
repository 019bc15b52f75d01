import { type Resampled, resample } from './resample';
import type { Stratum } from './strata';

/** At most so many resamples, and so many draws of a commit in all of them where that leaves enough of them. */
const DRAWS = { most: 2000, least: 400, commits: 16_000_000 } as const;

/**
 * Part of AI among the unrecorded lines of each stratum, by each resample: `least` where no line that a record leaves open
 * is AI, `most` where all of them are.
 *
 * A stratum's n recorded commits are drawn again, s at a time. The rate of n errs by variance / n, and what its M other
 * commits really hold differs from the rate of all such commits by variance / M; s = (n−1)M / (n−1+M) draws vary by both
 * at once, n−1 in place of n because resamples of n vary by (n−1)/n too little (rescaled bootstrap).
 */
export function drawRates(strata: readonly Stratum[]): Resampled[] {
  const steps = strata.reduce((sum, stratum) => sum + sizeOf(stratum), 0);
  const draws = Math.max(DRAWS.least, Math.min(DRAWS.most, Math.floor(DRAWS.commits / Math.max(1, steps))));
  return strata.map((stratum, i) => resample(stratum.recorded, sizeOf(stratum), draws, i));
}

/** AI lines among the unrecorded ones, by each resample, where each stratum has so many of them. */
export function drawLines(rates: readonly Resampled[], lines: readonly number[]): Resampled {
  const draws = rates[0]?.least.length ?? 1;
  const sums = { least: new Float64Array(draws), most: new Float64Array(draws) };
  for (const [i, { least, most }] of rates.entries()) {
    const own = lines[i]!;
    if (own === 0) continue;
    for (let draw = 0; draw < draws; draw++) {
      sums.least[draw]! += own * least[draw]!;
      sums.most[draw]! += own * most[draw]!;
    }
  }
  return sums;
}

function sizeOf({ recorded, unrecorded }: Stratum): number {
  const [n, others] = [recorded.length - 1, Math.max(1, unrecorded.commits)];
  return Math.max(1, Math.round((n * others) / (n + others)));
}
