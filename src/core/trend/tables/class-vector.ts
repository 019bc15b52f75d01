import { type Attributions, CODE } from '../../attribution';
import { type Runs, UNKNOWN } from '../../lines';
import { CLASSES } from '../../model';

/** Columns of a count: one for each class, then `unknown` lines by adopters (which `unknown` contains). */
export const COLUMNS = CLASSES.length + 1;
export const ADOPTERS = CLASSES.length;

/** Counts by class as plain numbers, in the order of CLASSES and then ADOPTERS. */
export type ClassVector = Float64Array;

export function classVector(): ClassVector {
  return new Float64Array(COLUMNS);
}

export function countedIn(vector: ArrayLike<number>, at = 0): number {
  let counted = 0;
  for (let code = 0; code < CLASSES.length; code++) counted += vector[at + code]!;
  return counted;
}

/** Adds `lines` owned by `owner` to a vector. */
export function addLines(
  vector: Float64Array,
  attributions: Attributions,
  owner: number,
  lines: number,
): void {
  if (owner === UNKNOWN) {
    vector[CODE.unknown]! += lines;
    return;
  }
  vector[attributions.lineClasses[owner]!]! += lines;
  if (attributions.adopters[owner] === 1) vector[ADOPTERS]! += lines;
}

/** Lines of one version by class. */
export function countRuns(runs: Runs, attributions: Attributions): ClassVector {
  const vector = classVector();
  for (let i = 0; i < runs.length; i += 2) addLines(vector, attributions, runs[i]!, runs[i + 1]!);
  return vector;
}
