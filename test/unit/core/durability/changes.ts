import type { LandedChange } from '../../../../src/core/durability';

/** A change of 10 lines of a person who says nothing, seen for 100 days, of which none is lost. */
export function change(told: Partial<LandedChange> = {}): LandedChange {
  return {
    class: 'unknown',
    observed: 100,
    quarter: '2026-Q1',
    folder: 0,
    lines: 10,
    losses: [],
    ...told,
  };
}

/** `count` of them. */
export function changes(count: number, told: Partial<LandedChange> = {}): LandedChange[] {
  return Array.from({ length: count }, () => change(told));
}
