import { align } from './align';
import { sharedLines } from './shared-lines';
import { inverse, NONE, type Partners, slideDown } from './slide-down';

/**
 * For each line of `edited` which line of `committed` it is, both from 0; -1 where it is none. Those that are one have
 * equal fingerprints and stand in the same order. As many are found again as can be, as `git diff --minimal` finds them,
 * where few enough came and went or moved; else all that occur once and did not move, and most of the others.
 */
export function mapLines(committed: Float64Array, edited: Float64Array): Int32Array {
  const found = new Int32Array(edited.length).fill(NONE);
  const begin = sameAtBegin(committed, edited);
  const after = sameAtEnd(committed, edited, begin);
  const [oldEnd, end] = [committed.length - after, edited.length - after];
  for (let i = 0; i < begin; i++) found[i] = i;
  for (let i = 0; i < after; i++) found[end + i] = oldEnd + i;
  const shared = sharedLines(committed.subarray(begin, oldEnd), edited.subarray(begin, end));
  for (const [i, place] of align(shared).entries())
    if (place !== NONE) found[begin + shared.now.places[i]!] = begin + shared.old.places[place]!;
  return settled(committed, edited, found);
}

/** Of several ways that are equally good, the one that git takes but for what it guesses from blanks. */
function settled(committed: Float64Array, edited: Float64Array, found: Partners): Partners {
  const back = inverse(found, committed.length);
  slideDown(committed, back);
  const result = inverse(back, edited.length);
  slideDown(edited, result);
  return result;
}

function sameAtBegin(committed: Float64Array, edited: Float64Array): number {
  const shorter = Math.min(committed.length, edited.length);
  let same = 0;
  while (same < shorter && committed[same] === edited[same]) same++;
  return same;
}

/** Of the lines that come after the first `begin`. */
function sameAtEnd(committed: Float64Array, edited: Float64Array, begin: number): number {
  const most = Math.min(committed.length, edited.length) - begin;
  let same = 0;
  while (same < most && committed.at(-1 - same) === edited.at(-1 - same)) same++;
  return same;
}
