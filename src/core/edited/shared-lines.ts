/** Those lines of a text that another has, too. Lines of both that are equal are of one kind. */
export interface Shared {
  /** From 0. */
  readonly kinds: Int32Array;
  /** Which line of the text each is. */
  readonly places: Int32Array;
}

export interface BothShared {
  readonly old: Shared;
  readonly now: Shared;
  /** How many kinds there are at most. */
  readonly kinds: number;
}

/** What only one text has is in no common part of the two: without it there is less to compare. */
export function sharedLines(old: Float64Array, now: Float64Array): BothShared {
  const kindOf = new Map<number, number>();
  const oldKinds = Int32Array.from(old, mark => {
    const known = kindOf.get(mark);
    if (known === undefined) kindOf.set(mark, kindOf.size);
    return known ?? kindOf.size - 1;
  });
  const isShared = new Uint8Array(kindOf.size);
  const nowKinds = Int32Array.from(now, mark => kindOf.get(mark) ?? -1);
  for (const kind of nowKinds) if (kind >= 0) isShared[kind] = 1;
  const only = (kinds: Int32Array): Shared => {
    const places = Int32Array.from(kinds.keys()).filter(i => isShared[kinds[i]!] === 1);
    return { kinds: places.map(i => kinds[i]!), places };
  };
  return { old: only(oldKinds), now: only(nowKinds), kinds: kindOf.size };
}
