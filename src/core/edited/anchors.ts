import type { Place } from './fewest-changes';

/**
 * Lines that are the same in two texts because each has one of the kind, as many as can be without one that moved past
 * another; in order.
 */
export function anchors(old: Int32Array, now: Int32Array, kinds: number): Place[] {
  const [oldPlaces, nowPlaces] = [onlyPlaces(old, kinds), onlyPlaces(now, kinds)];
  const both: Place[] = [];
  for (const [i, kind] of now.entries())
    if (nowPlaces[kind]! >= 0 && oldPlaces[kind]! >= 0) both.push({ old: oldPlaces[kind]!, now: i });
  return longestRise(both);
}

/** By kind: where the only line of the kind is; negative where there is none or several. */
function onlyPlaces(lines: Int32Array, kinds: number): Int32Array {
  const [none, several] = [-1, -2];
  const places = new Int32Array(kinds).fill(none);
  for (const [i, kind] of lines.entries()) places[kind] = places[kind] === none ? i : several;
  return places;
}

/** As many of these as can be with `old`, too, in order. */
function longestRise(places: readonly Place[]): Place[] {
  /** By length less one: the last place of that rise of this length which ends soonest. */
  const ends: number[] = [];
  const before = new Int32Array(places.length);
  for (const [i, { old }] of places.entries()) {
    const length = firstFrom(ends, end => places[end]!.old > old);
    before[i] = ends[length - 1] ?? -1;
    ends[length] = i;
  }
  const rise: Place[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) rise.push(places[i]!);
  return rise.reverse();
}

/** The first index for which `isSo` holds, as it does for all that follow. */
function firstFrom(items: readonly number[], isSo: (item: number) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
