/** Text for a reader, made harmless; the same in every locale. */

const LONGEST = 200;
/** Control, format (bidi) and line-separating characters, which could hide or reorder what a reader sees. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Invisible characters become U+FFFD. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '\ufffd');
}

/** The same, of at most 200 characters. */
export function inert(text: string): string {
  const shown = visible(text);
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown;
}

/** Digits in groups of three. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** By code units, for sorting. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
