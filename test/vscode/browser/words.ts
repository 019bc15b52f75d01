/** A share as the pages show it in English. */
export function percent(share: number | null): string {
  return `${((share ?? 0) * 100).toFixed(1)}%`;
}

/** The same of an upper bound. */
export function upperPercent(share: number | null): string {
  return share !== null && share > 0.999 ? '100%' : percent(share);
}
