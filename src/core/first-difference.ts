/** Where two values of plain data differ first, by the path to it, and what stands there. */
export interface Difference {
  readonly where: string;
  readonly one: unknown;
  readonly other: unknown;
}

/** Null where they are equal. Keys are looked at in the order of the one, then those that only the other has. */
export function firstDifference(one: unknown, other: unknown, where = ''): Difference | null {
  if (one === other) return null;
  if (!isNested(one) || !isNested(other)) return { where, one, other };
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = firstDifference(one[key], other[key], where === '' ? key : `${where}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function isNested(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
