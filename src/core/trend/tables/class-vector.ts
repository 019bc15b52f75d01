import type { OwnerTable } from '../../attribution';
import type { Owner } from '../../lines';
import { CLASSES } from '../../model';
import type { TraitLines } from './lines-by-trait';

/** Columns of a count: one for each class, then `unknown` lines by AI users (which `unknown` contains). */
export const COLUMNS = CLASSES.length + 1;
export const USERS = CLASSES.length;

/** Counts by class as plain numbers, in the order of CLASSES and then USERS. */
export type ClassVector = Float64Array;

export function classVector(): ClassVector {
  return new Float64Array(COLUMNS);
}

export function countedIn(vector: ArrayLike<number>, at = 0): number {
  let counted = 0;
  for (let code = 0; code < CLASSES.length; code++) counted += vector[at + code]!;
  return counted;
}

/** Adds `lines` of `owner` to a vector. */
export function addLines(vector: ClassVector, owners: OwnerTable, owner: Owner, lines: number): void {
  vector[owners.classOf(owner)]! += lines;
  if (owners.isByUser(owner)) vector[USERS]! += lines;
}

/** Lines of one version by class. */
export function countTraits(byTrait: readonly TraitLines[]): ClassVector {
  const vector = classVector();
  for (const { trait, lines } of byTrait) {
    vector[trait.class]! += lines;
    if (trait.byUser) vector[USERS]! += lines;
  }
  return vector;
}
