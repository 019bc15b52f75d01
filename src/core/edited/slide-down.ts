/** For each line of a text the line of another that it is; `NONE` where it is none. */
export type Partners = Int32Array;

export const NONE = -1;

/**
 * Where a new part could stand as well further below, because the line after it is its first one again, it is put there,
 * as git does: the bracket that closes a function is then its own, and not that of one written below. Changes `partners`.
 */
export function slideDown(marks: Float64Array, partners: Partners): void {
  let start = 0;
  for (const [i, partner] of partners.entries()) {
    if (partner === NONE) continue;
    if (start < i && marks[start] === marks[i]) {
      partners[start++] = partner;
      partners[i] = NONE;
    } else start = i + 1;
  }
}

/** The same, seen from the other text, which has so many lines. */
export function inverse(partners: Partners, length: number): Partners {
  const result = new Int32Array(length).fill(NONE);
  for (const [i, partner] of partners.entries()) if (partner !== NONE) result[partner] = i;
  return result;
}
