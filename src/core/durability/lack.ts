import { type LandedChange, linesOf } from './landed-change';

/** Of a group with fewer changes nothing is concluded. */
export const LEAST_CHANGES = 30;
/** Nor where the largest changes, so many, hold more than this part of its lines: then they are the group. */
export const LARGEST = 5;
export const MOST_IN_LARGEST = 0.2;

/** Why nothing is concluded: nothing of AI; no directory and quarter with both; a small group; a few large changes in one. */
export const LACKS = ['no-ai', 'nothing-to-match', 'few-changes', 'concentrated'] as const;
export type Lack = (typeof LACKS)[number];

/** The part of the lines that the five largest changes hold; null where there are no lines. */
export function partOfLargest(changes: readonly Pick<LandedChange, 'lines'>[]): number | null {
  const lines = changes.map(change => change.lines).sort((a, b) => b - a);
  const all = linesOf(changes);
  return all === 0 ? null : linesOf(lines.slice(0, LARGEST).map(each => ({ lines: each }))) / all;
}

export function lackOf(changes: readonly Pick<LandedChange, 'lines'>[]): Lack | null {
  if (changes.length < LEAST_CHANGES) return 'few-changes';
  return (partOfLargest(changes) ?? 1) > MOST_IN_LARGEST ? 'concentrated' : null;
}
