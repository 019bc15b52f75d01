import type { Defined } from '../../core/report';

/** What definitions count, as far as their shares can stand beside each other. */
export const FAMILIES = ['living', 'changed', 'commits'] as const;
export type Family = (typeof FAMILIES)[number];

export interface FamilyRows {
  readonly family: Family;
  readonly rows: readonly Defined[];
}

const FAMILY_OF: Readonly<Record<string, Family>> = {
  'living line': 'living',
  'added line': 'changed',
  'changed line': 'changed',
  commit: 'commits',
};

/** Those that may have a figure, in their order, by what they count. */
export function familiesOf(rows: readonly Defined[]): FamilyRows[] {
  const told = rows.filter(({ status }) => status !== 'refused');
  return FAMILIES.map(family => ({
    family,
    rows: told.filter(({ unit }) => (FAMILY_OF[unit] ?? 'living') === family),
  })).filter(group => group.rows.length > 0);
}

/** Between which shares the figure of a row lies; both are the share itself where it is told. Null where there is none. */
export function reachOf({ share, between }: Defined): { readonly from: number; readonly to: number } | null {
  if (share !== null) return { from: share, to: share };
  return between === null || between.from === null || between.to === null
    ? null
    : { from: between.from, to: between.to };
}

const ENDS = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5] as const;

/** Where an axis ends that begins at 0, so that all shares have room and are told apart. */
export function axisEnd(rows: readonly Defined[]): number {
  const most = Math.max(0, ...rows.map(row => reachOf(row)?.to ?? 0));
  return most === 0 ? 1 : (ENDS.find(end => most <= end) ?? 1);
}

/**
 * The level of each mark, from 0, so that none covers another: marks reach from `from` to `to`, and those of one level are
 * at least `gap` apart. Sorted by their place, each takes the lowest level that is free.
 */
export function levelsOf(
  marks: readonly { readonly from: number; readonly to: number }[],
  gap: number,
): number[] {
  const levels = new Array<number>(marks.length).fill(0);
  const ends: number[] = [];
  const order = marks.map((_, i) => i).sort((a, b) => marks[a]!.from - marks[b]!.from || a - b);
  for (const i of order) {
    const free = ends.findIndex(end => marks[i]!.from - end >= gap);
    const level = free < 0 ? ends.length : free;
    ends[level] = marks[i]!.to;
    levels[i] = level;
  }
  return levels;
}
