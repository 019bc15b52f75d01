import { forEachRun, type Owner, type Runs } from '../../lines';

const NONE: ReadonlyMap<number, number> = new Map();

/** How many lines there are of each number that `numberOf` gives their owners; those of a negative one are left out. */
export function linesBy(runs: Runs, numberOf: (owner: Owner) => number): ReadonlyMap<number, number> {
  let lines: Map<number, number> | null = null;
  forEachRun(runs, (owner, count) => {
    const number = numberOf(owner);
    if (number < 0) return;
    lines ??= new Map();
    lines.set(number, (lines.get(number) ?? 0) + count);
  });
  return lines ?? NONE;
}
