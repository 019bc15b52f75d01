import { align, NONE } from './align';
import type { CommitPatch } from './commit-patch';
import type { PathFamilies } from './families';
import type { SourceLines } from './source-lines';
import type { View } from './views';

/** One line is found again where it has so many letters and digits and is not common; three, where they have some. */
const LEAST_WEIGHT = 16;
const [ENOUGH_LINES, LEAST_WEIGHT_OF_SEVERAL] = [3, 8];

/** A file of other names is only looked into where there are few of them. */
const MOST_KIN = 8;

/** Which lines of a target a view has, too. */
export interface Comparison {
  readonly view: View;
  /** By file of the target: for each added line its number in `SourceLines`, or `NONE`. */
  readonly files: readonly Int32Array[];
  /** Of the lines that both have. */
  readonly weight: number;
  /** Of the lines that the target added. */
  readonly mine: number;
  /** Of the lines that the view has in files that the target changed, without what others brought before. */
  readonly theirs: number;
}

/** What comparisons have in common. */
export interface Comparing {
  readonly lines: SourceLines;
  readonly families: PathFamilies;
  /** Fingerprints of lines that say nothing where they stand alone. */
  readonly common: ReadonlySet<number>;
}

export function compareView(
  target: CommitPatch,
  view: View,
  { lines, families, common }: Comparing,
): Comparison {
  let [weight, mine, theirs] = [0, 0, 0];
  const files = target.files.map(({ path, marks, weights, moved }) => {
    const found = new Int32Array(marks.length).fill(NONE);
    for (let i = 0; i < weights.length; i++) mine += 1 + weights[i]!;
    if (path === null || marks.length === 0) return found;
    const related = kin(path, view, families);
    if (related.length === 0) return found;
    const fresh = weights.map((weight, i) => (moved[i] === 1 ? 0 : weight));
    const alone = fresh.map((weight, i) => (common.has(marks[i]!) ? 0 : weight));
    for (const held of related) {
      const free = held.filter(line => lines.used[line] === 0);
      const there = new Float64Array(free.length);
      for (const [i, line] of free.entries()) {
        theirs += 1 + lines.weights[line]!;
        there[i] = lines.marks[line]!;
      }
      for (const [start, end, other] of runs(align(marks, there), fresh, alone))
        for (let i = start; i < end; i++) if (found[i] === NONE) found[i] = free[other + i - start]!;
    }
    for (const [i, line] of found.entries()) if (line !== NONE) weight += 1 + weights[i]!;
    return found;
  });
  return { view, files, weight, mine, theirs };
}

/** The file of the same path, or those that a rename leads to. */
function kin(path: string, { files }: View, families: PathFamilies): Int32Array[] {
  const same = files.get(path);
  if (same !== undefined) return [same];
  const family = families.of(path);
  const others = [...files].filter(([other]) => families.of(other) === family);
  return others.length > MOST_KIN ? [] : others.map(([, held]) => held);
}

/**
 * Runs of neighbours that are long or telling enough: where each starts and ends, and its first line there. `alone`: the
 * weights of lines where a run is short.
 */
function* runs(
  partners: Int32Array,
  weights: Uint8Array,
  alone: Uint8Array,
): Generator<readonly [start: number, end: number, other: number]> {
  for (let start = 0; start < partners.length; ) {
    let end = start + 1;
    if (partners[start] !== NONE)
      while (end < partners.length && partners[end] === partners[end - 1]! + 1) end++;
    const isLong = end - start >= ENOUGH_LINES && sum(weights, start, end) >= LEAST_WEIGHT_OF_SEVERAL;
    const isEnough = isLong || sum(alone, start, end) >= LEAST_WEIGHT;
    if (partners[start] !== NONE && isEnough) yield [start, end, partners[start]!];
    start = end;
  }
}

function sum(weights: Uint8Array, start: number, end: number): number {
  let all = 0;
  for (let i = start; i < end; i++) all += weights[i]!;
  return all;
}

/** Negative where `a` has more in common with the target. */
export function compareFit(a: Comparison, b: Comparison): number {
  return misfit(a) - misfit(b);
}

/**
 * What is left over on each side, multiplied: a branch that explains nearly all of a target is right even where it did
 * much more, and of two that explain about as much the one that did no more. Neither share is taken for nothing.
 */
function misfit({ weight, mine, theirs }: Comparison): number {
  return (leftOver(weight, mine) + 0.02) * (leftOver(weight, theirs) + 0.1);
}

function leftOver(weight: number, whole: number): number {
  return whole === 0 ? 1 : Math.max(0, 1 - weight / whole);
}
