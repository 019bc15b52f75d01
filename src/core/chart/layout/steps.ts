import type { Entry } from '../model/entries';
import { tenth } from './boxes';

/** An entry where it is drawn. */
export interface Column {
  readonly x0: number;
  readonly x1: number;
  readonly entry: Entry;
}

/** A half pixel shows one entry: of those that begin in the same one the last. */
const FINEST = 2;

/** Entries at their place from `left` to `right`; gaps (nothing counted) are left out. */
export function columnsAt(
  entries: readonly Entry[],
  x: (date: number) => number,
  left: number,
  right: number,
): Column[] {
  const snap = (date: number) => Math.min(right, Math.max(left, Math.round(x(date) * FINEST) / FINEST));
  const columns: Column[] = [];
  for (const entry of entries) {
    const column = { x0: snap(entry.from), x1: snap(entry.to), entry };
    if (columns.at(-1)?.x0 === column.x0) columns.pop();
    columns.push(column);
  }
  return columns.filter(({ entry, x0, x1 }) => entry.counted > 0 && x1 > x0);
}

/** Columns that touch, in groups. */
export function runsOf(columns: readonly Column[]): Column[][] {
  const runs: Column[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run?.at(-1)?.x1 === column.x0) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** A line in steps: a level holds until the next one is known; nothing is drawn between that nobody measured. */
export function stepLine(columns: readonly Column[], y: (entry: Entry) => number): string {
  return runsOf(columns)
    .map(run => `M${tenth(run[0]!.x0)},${tenth(y(run[0]!.entry))}${along(run, y)}`)
    .join('');
}

/** The area between two lines in steps; `gap` is left free at the end of each column. */
export function stepArea(
  columns: readonly Column[],
  lower: (entry: Entry) => number,
  upper: (entry: Entry) => number,
  gap: number,
): string {
  const shown = columns.map(column => ({ ...column, x1: Math.max(column.x0 + 0.5, column.x1 - gap) }));
  const visible = shown.filter(({ entry }) => tenth(lower(entry)) !== tenth(upper(entry)));
  return runsOf(visible)
    .map(run => {
      const back = [...run].reverse().map(({ x0, x1, entry }) => ({ x0: x1, x1: x0, entry }));
      const [first, last] = [run[0]!, back[0]!];
      return `M${tenth(first.x0)},${tenth(upper(first.entry))}${along(run, upper)}V${tenth(lower(last.entry))}${along(back, lower)}Z`;
    })
    .join('');
}

/** From the height of the first column on; equal heights are one stroke. */
function along(run: readonly Column[], y: (entry: Entry) => number): string {
  let path = '';
  run.forEach(({ x1, entry }, i) => {
    const [height, next] = [tenth(y(entry)), run[i + 1]];
    if (i > 0 && height !== tenth(y(run[i - 1]!.entry))) path += `V${height}`;
    if (next === undefined || height !== tenth(y(next.entry))) path += `H${tenth(x1)}`;
  });
  return path;
}
