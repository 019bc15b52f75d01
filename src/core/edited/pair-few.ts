import { diffArrays } from 'diff';
import type { Pair } from './fewest-changes';

/** What a person edits between two commits is hardly ever more. */
const FEW = 200;

/** Pairs the lines of two texts so that as few as possible come or go; false, and none, where these are more than a few. */
export function pairFew(old: Int32Array, now: Int32Array, pair: Pair): boolean {
  const changes = diffArrays([...old], [...now], { maxEditLength: FEW });
  if (changes === undefined) return false;
  let [oldLine, nowLine] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) for (let i = 0; i < count; i++) pair(oldLine + i, nowLine + i);
    if (!added) oldLine += count;
    if (!removed) nowLine += count;
  }
  return true;
}
