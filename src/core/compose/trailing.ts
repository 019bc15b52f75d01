import { QUARTER } from '../time';
import type { Sample } from '../trend';

/** Sums over the 91 days up to each sample of what `of` gives for single rows: whole numbers, always as many. */
export function trailing(
  samples: readonly Pick<Sample, 'date'>[],
  of: (row: number) => readonly number[],
): number[][] {
  let from = 0;
  const rows = samples.map((_, row) => of(row));
  const sums = (rows[0] ?? []).map(() => 0);
  const add = (row: number, sign: 1 | -1) =>
    rows[row]!.forEach((value, i) => {
      sums[i]! += sign * value;
    });
  return samples.map(({ date }, row) => {
    add(row, 1);
    for (; samples[from]!.date <= date - QUARTER; from++) add(from, -1);
    return [...sums];
  });
}
