/** All of it; a dot is what git puts at folders that hold changes. */
const ALL = 'AI';

/** A share in the two characters that a badge may have: whole per cents, never none for some, nor all for most. */
export function badgeText(share: number | null): string | null {
  if (share === null || !(share > 0)) return null;
  if (share >= 1) return ALL;
  return share < 0.01 ? '<1' : String(Math.min(99, Math.round(100 * share)));
}
