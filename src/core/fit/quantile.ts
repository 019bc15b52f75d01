/**
 * The least value at or below which the part `p` of all counts lies (the inverse of the empirical distribution): `counts[i]` is
 * how often the value of number i occurs, in rising order. Null where nothing was counted.
 */
export function quantileAt(counts: ArrayLike<number>, p: number): number | null {
  let all = 0;
  for (let i = 0; i < counts.length; i++) all += counts[i]!;
  if (all === 0) return null;
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i]!;
    if (sum >= p * all) return i;
  }
  return counts.length - 1;
}
