/**
 * Hands on how far some work is, 0 to 1: only what is more than the last by `step` or more, and the end in any case.
 * So whoever watches never sees the work go back, nor anything twice.
 */
export function risingShares(tell: (share: number) => void, step: number): (share: number) => void {
  let told = Number.NEGATIVE_INFINITY;
  return share => {
    const next = Math.min(1, share);
    const isEnough = next === 1 || next - told >= step;
    if (!isEnough || next <= told) return;
    told = next;
    tell(next);
  };
}
