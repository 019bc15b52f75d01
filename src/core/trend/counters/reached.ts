import { CODE } from '../../attribution';
import { Table } from '../tables/table';
import type { CountedCommit, Counter } from './counter';

/** Up to here values have a column of their own; above, each doubling has eight. */
const EXACT = 16;
const STEPS = 8;
const STEP_BITS = 3;
const EXACT_BITS = 4;

/** Columns of lines per commit, to 2 million; behind them those of files per commit, to 16,384. */
export const LINES = { from: 0, count: columnsTo(21) } as const;
export const FILES = { from: LINES.count, count: columnsTo(14) } as const;

function columnsTo(bits: number): number {
  return EXACT + (bits - EXACT_BITS) * STEPS;
}

/** The column of a value of 1 or more; the last is that of all greater ones. */
function columnOf(value: number, columns: number): number {
  if (value < EXACT) return value;
  const bits = 31 - Math.clz32(Math.min(value, 2 ** 31 - 1));
  const step = Math.floor(value / 2 ** (bits - STEP_BITS)) % STEPS;
  return Math.min(columns - 1, EXACT + (bits - EXACT_BITS) * STEPS + step);
}

/** The least value of a column: the true one is at most an eighth more. */
export function leastOf(column: number): number {
  if (column < EXACT) return column;
  const bits = Math.floor((column - EXACT) / STEPS) + EXACT_BITS;
  return (STEPS + ((column - EXACT) % STEPS)) * 2 ** (bits - STEP_BITS);
}

/**
 * How many commits that an agent is the author of added how many lines, and to how many files, since the sample before; those
 * that added none are not among them.
 */
export const reached: Counter = {
  kind: 'flow',
  rows: 'samples',
  start: ({ samples, attributions }) => {
    const hasAny = attributions.classes.includes(CODE.agent);
    const table = new Table(samples, hasAny ? LINES.count + FILES.count : 0);
    if (!hasAny) return { table };
    let of: CountedCommit | null = null;
    let [lines, files] = [0, 0];
    const close = () => {
      if (of === null || lines === 0) return;
      table.add(of.row, LINES.from + columnOf(lines, LINES.count), 1);
      table.add(of.row, FILES.from + columnOf(files, FILES.count), 1);
    };
    return {
      table,
      added: addition => {
        if (addition.of.class !== CODE.agent) return;
        if (of?.commit !== addition.of.commit) {
          close();
          of = addition.of;
          [lines, files] = [0, 0];
        }
        lines += addition.lines;
        files += addition.files;
      },
      end: close,
    };
  },
};
