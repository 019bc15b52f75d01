import { linesOf, type RecordedLines } from './recorded-commit';

/** So that the same input gives the same bytes. */
const SEED = 0x2f6e2b1;

/** Shares of AI in each of some resamples of the same commits. */
export interface Resampled {
  /** Where no line that the record leaves open is AI. */
  readonly least: Float64Array;
  /** Where all of them are. */
  readonly most: Float64Array;
}

/**
 * Draws `size` of the commits with replacement, `draws` times, and takes the ratio of sums of each draw: the lines of a
 * commit stay together, because who wrote one of them says much about the others (bootstrap of clusters). Each of the
 * commits has lines. `stream` tells apart the draws of strata, which have nothing in common.
 */
export function resample(
  commits: readonly RecordedLines[],
  size: number,
  draws: number,
  stream: number,
): Resampled {
  const pool = [...commits, ...extremes(commits)];
  const counts = Float64Array.from(pool.flatMap(({ ai, human, unknown }) => [ai, human, unknown]));
  const [least, most] = [new Float64Array(draws), new Float64Array(draws)];
  const scale = pool.length / 2 ** 32;
  const next = randomWords(SEED ^ Math.imul(stream, 0x9e3779b1));
  for (let draw = 0; draw < draws; draw++) {
    let [ai, human, unknown] = [0, 0, 0];
    for (let i = 0; i < size; i++) {
      const at = 3 * Math.floor(next() * scale);
      ai += counts[at]!;
      human += counts[at + 1]!;
      unknown += counts[at + 2]!;
    }
    const lines = ai + human + unknown;
    least[draw] = ai / lines;
    most[draw] = (ai + unknown) / lines;
  }
  return { least, most };
}

/**
 * One commit of all AI and one of none, each as large as they are on the average. What none of n commits shows may still
 * be so in one of n others: where all of them are alike, draws of them alone would be sure (as in the interval for a part
 * that adds a success and a failure to what was counted).
 */
function extremes(commits: readonly RecordedLines[]): RecordedLines[] {
  const size = commits.reduce((sum, lines) => sum + linesOf(lines), 0) / commits.length;
  return [
    { ai: size, human: 0, unknown: 0 },
    { ai: 0, human: size, unknown: 0 },
  ];
}

/** Evenly spread whole numbers below 2^32: a counter in steps, each of its values mixed (the generator mulberry32). */
export function randomWords(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return (word ^ (word >>> 14)) >>> 0;
  };
}

/** The value below which the part `p` of the values lies: that of the nearest rank. Sorts them. */
export function percentile(values: Float64Array, p: number): number {
  values.sort();
  return values[Math.min(values.length - 1, Math.floor(p * values.length))]!;
}
