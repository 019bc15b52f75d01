import type { Mainline } from '../graph';

import { DAY } from '../time';

/** A commit of the main line at which living lines are counted. */
export interface Sample {
  readonly commit: number;
  /** Position on the main line. */
  readonly position: number;
  /** Seconds since 1970, never falling along the samples. */
  readonly date: number;
}

/** The last commit of each ISO week, those of `always`, and the head; oldest first. */
export function chooseSamples(mainline: Mainline, always: ReadonlySet<number>): Sample[] {
  const { commits, dates } = mainline;
  const samples: Sample[] = [];
  commits.forEach((commit, position) => {
    const next = dates[position + 1];
    const lastOfWeek = next === undefined || isoWeek(next) !== isoWeek(dates[position]!);
    if (lastOfWeek || always.has(commit)) samples.push({ commit, position, date: dates[position]! });
  });
  return samples;
}

/** Weeks are counted from Monday, 29 December 1969; they begin on Mondays, 00:00 UTC, as ISO 8601 weeks do. */
export function isoWeek(seconds: number): number {
  return Math.floor((seconds / DAY + 3) / 7);
}

/** For each position on the main line, the first sample at or after it. */
export function samplePositions(mainline: Mainline, samples: readonly Sample[]): Int32Array {
  const first = new Int32Array(mainline.commits.length);
  let sample = 0;
  for (let position = 0; position < first.length; position++) {
    while (samples[sample]!.position < position) sample++;
    first[position] = sample;
  }
  return first;
}
