import { RUNGS } from '../model';

export const RUNG_CODES: readonly number[] = RUNGS;

export function sumOver<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
