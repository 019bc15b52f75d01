import { anchors, sharedLines } from '../edited';

export const NONE = -1;

/** Parts between lines that were found are looked into so often. */
const DEEPEST = 6;

/** Half open, in lines of the one and of the other. */
interface Part {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly depth: number;
}

/**
 * Which line of `there` each line of `here` is, or `NONE`. Found are lines that each side has once, in order, and what
 * is the same right beside them; then, between those, lines that each side has once there. Equal lines that nothing
 * tells apart stay as they are, and take no time.
 */
export function align(here: Float64Array, there: Float64Array): Int32Array {
  const found = new Int32Array(here.length).fill(NONE);
  const open: Part[] = [{ from: [0, 0], to: [here.length, there.length], depth: 0 }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    let { from } = part;
    for (const [a, b] of onlyPairs(here, there, part)) {
      // What lies beside the last one may reach over this one.
      if (a < from[0] || b < from[1]) continue;
      const start = backwards(here, there, [a, b], from, found);
      if (part.depth < DEEPEST) open.push({ from, to: start, depth: part.depth + 1 });
      from = forwards(here, there, [a, b], part.to, found);
    }
    const isSame = from[0] === part.from[0] && from[1] === part.from[1];
    if (!isSame && part.depth < DEEPEST) open.push({ from, to: part.to, depth: part.depth + 1 });
  }
  return found;
}

function onlyPairs(here: Float64Array, there: Float64Array, { from, to }: Part): [number, number][] {
  if (from[0] >= to[0] || from[1] >= to[1]) return [];
  const shared = sharedLines(there.subarray(from[1], to[1]), here.subarray(from[0], to[0]));
  return anchors(shared.old.kinds, shared.now.kinds, shared.kinds).map(({ old, now }) => [
    from[0] + shared.now.places[now]!,
    from[1] + shared.old.places[old]!,
  ]);
}

type Both = readonly [number, number];

/** Where the run that ends in front of this pair begins. */
function backwards(
  here: Float64Array,
  there: Float64Array,
  [a, b]: Both,
  [x, y]: Both,
  found: Int32Array,
): Both {
  let [i, j] = [a, b];
  while (i > x && j > y && here[i - 1] === there[j - 1]) found[--i] = --j;
  return [i, j];
}

/** Behind the run that begins with this pair. */
function forwards(
  here: Float64Array,
  there: Float64Array,
  [a, b]: Both,
  [x, y]: Both,
  found: Int32Array,
): Both {
  let [i, j] = [a, b];
  while (i < x && j < y && here[i] === there[j]) found[i++] = j++;
  return [i, j];
}
