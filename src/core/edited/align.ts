import { anchors } from './anchors';
import { fewestChanges, type Pair } from './fewest-changes';
import { pairFew } from './pair-few';
import type { BothShared } from './shared-lines';
import { NONE } from './slide-down';

/** So many lines that both texts have may come or go before only those that occur once say what is where. */
const MOST_CHANGES = 500;

/** Between these: so many at a time. */
const CHANGES_AT_A_TIME = 128;

/** For each shared line of the new text which one of the old it is. */
export function align({ old, now, kinds }: BothShared): Int32Array {
  const found = new Int32Array(now.kinds.length).fill(NONE);
  const pair: Pair = (oldLine, nowLine) => {
    found[nowLine] = oldLine;
  };
  // The package gives nothing where it stops: what is beyond it is ours.
  if (pairFew(old.kinds, now.kinds, pair)) return found;
  const reached = fewestChanges(old.kinds, now.kinds, MOST_CHANGES, pair);
  if (reached.old === old.kinds.length && reached.now === now.kinds.length) return found;
  found.fill(NONE);
  let [oldLine, nowLine] = [0, 0];
  for (const anchor of anchors(old.kinds, now.kinds, kinds)) {
    pairPart(old.kinds, now.kinds, [oldLine, anchor.old], [nowLine, anchor.now], pair);
    pair(anchor.old, anchor.now);
    [oldLine, nowLine] = [anchor.old + 1, anchor.now + 1];
  }
  pairPart(old.kinds, now.kinds, [oldLine, old.kinds.length], [nowLine, now.kinds.length], pair);
  return found;
}

type Part = readonly [start: number, end: number];

/** Goes on from wherever so many changes led to. */
function pairPart(old: Int32Array, now: Int32Array, oldPart: Part, nowPart: Part, pair: Pair): void {
  let [oldLine, nowLine] = [oldPart[0], nowPart[0]];
  while (oldLine < oldPart[1] && nowLine < nowPart[1]) {
    const [oldStart, nowStart] = [oldLine, nowLine];
    const rest = [old.subarray(oldStart, oldPart[1]), now.subarray(nowStart, nowPart[1])] as const;
    const reached = fewestChanges(...rest, CHANGES_AT_A_TIME, (a, b) => pair(oldStart + a, nowStart + b));
    oldLine += reached.old;
    nowLine += reached.now;
  }
}
