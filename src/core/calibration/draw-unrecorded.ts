import { resample } from './resample';
import type { Stratum } from './strata';

/** At most so many resamples, and so many draws of a commit in all of them where that leaves enough of them. */
const DRAWS = { most: 2000, least: 400, commits: 16_000_000 } as const;

/**
 * AI lines among the unrecorded ones, by each resample: `least` where no line that a record leaves open is AI, `most`
 * where all of them are.
 *
 * A stratum's n recorded commits are drawn again, s at a time. The rate of n errs by variance / n, and what its M other
 * commits really hold differs from the rate of all such commits by variance / M; s = (n−1)M / (n−1+M) draws vary by both
 * at once, n−1 in place of n because resamples of n vary by (n−1)/n too little (rescaled bootstrap).
 */
export function drawUnrecorded(strata: readonly Stratum[]): { least: Float64Array; most: Float64Array } {
  const steps = strata.reduce((sum, stratum) => sum + sizeOf(stratum), 0);
  const draws = Math.max(DRAWS.least, Math.min(DRAWS.most, Math.floor(DRAWS.commits / Math.max(1, steps))));
  const sums = { least: new Float64Array(draws), most: new Float64Array(draws) };
  for (const [i, stratum] of strata.entries()) {
    const { lines } = stratum.unrecorded;
    const shares = resample(stratum.recorded, sizeOf(stratum), draws, i);
    for (let draw = 0; draw < draws; draw++) {
      sums.least[draw]! += lines * shares.least[draw]!;
      sums.most[draw]! += lines * shares.most[draw]!;
    }
  }
  return sums;
}

function sizeOf({ recorded, unrecorded }: Stratum): number {
  const [n, others] = [recorded.length - 1, Math.max(1, unrecorded.commits)];
  return Math.max(1, Math.round((n * others) / (n + others)));
}
