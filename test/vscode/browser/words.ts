/** A share as the pages show it in English. */
export function percent(share: number | null): string {
  return `${((share ?? 0) * 100).toFixed(1)}%`;
}
