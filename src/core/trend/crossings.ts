/** A share that stays this many samples has held, whatever comes later. */
export const HOLD = 8;

export interface Crossing {
  readonly threshold: number;
  readonly sample: number;
  /** Reached from below, or lost after it had held. */
  readonly direction: 'reached' | 'lost';
  /** Reached and never lost again. */
  readonly held: boolean;
}

/**
 * When a series of shares (0 to 1; null where nothing was counted) reached each of `thresholds`, in percent, for good:
 * it stays there for the rest of the history or for at least HOLD samples. A loss after that is a crossing of its own.
 */
export function findCrossings(shares: readonly (number | null)[], thresholds: readonly number[]): Crossing[] {
  const known: KnownShare[] = [];
  for (const [sample, share] of shares.entries()) if (share !== null) known.push({ share, sample });
  return thresholds.flatMap(threshold => crossingsOf(known, threshold));
}

interface KnownShare {
  readonly share: number;
  readonly sample: number;
}

function crossingsOf(known: readonly KnownShare[], threshold: number): Crossing[] {
  const above = (i: number) => known[i]!.share * 100 >= threshold;
  const crossings: Crossing[] = [];
  let i = 0;
  while (i < known.length) {
    if (!above(i)) {
      i++;
      continue;
    }
    let end = i;
    while (end < known.length && above(end)) end++;
    const toTheEnd = end === known.length;
    if (toTheEnd || end - i >= HOLD) {
      crossings.push({ threshold, sample: known[i]!.sample, direction: 'reached', held: toTheEnd });
      if (!toTheEnd)
        crossings.push({ threshold, sample: known[end]!.sample, direction: 'lost', held: false });
    }
    i = end;
  }
  return crossings;
}
