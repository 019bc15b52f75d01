import { CODE } from '../attribution';
import { LEFT_OUT, type LeftOut } from '../model';
import type { Counts, Living } from '../report';
import { countedIn, USERS } from '../trend';

/** Written out: a long trend has many thousands of these. */
export function countsOf(vector: ArrayLike<number>): Counts {
  return {
    agent: vector[CODE.agent]!,
    pair: vector[CODE.pair]!,
    assist: vector[CODE.assist]!,
    unknown: vector[CODE.unknown]!,
    human: vector[CODE.human]!,
    automation: vector[CODE.automation]!,
    users: vector[USERS]!,
    counted: countedIn(vector),
  };
}

export function livingOf(
  vector: ArrayLike<number>,
  lines: ArrayLike<number>,
  files: ArrayLike<number>,
): Living {
  const counts = countsOf(vector);
  const excluded = byReason(lines, files);
  return { ...counts, adopters: counts.users, excluded, excludedFiles: byReason(files, files) };
}

export function emptyCounts(): Counts {
  return countsOf(new Float64Array(USERS + 1));
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
