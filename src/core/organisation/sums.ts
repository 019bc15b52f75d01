import { CLASSES } from '../model';
import type { Counts } from '../report';

const KEYS = [...CLASSES, 'users', 'counted'] as const;

export function noCounts(): Counts {
  return Object.fromEntries(KEYS.map(key => [key, 0])) as unknown as Counts;
}

export function plus(a: Counts, b: Counts): Counts {
  return Object.fromEntries(KEYS.map(key => [key, a[key] + b[key]])) as unknown as Counts;
}

export function sumOf(all: Iterable<Counts>): Counts {
  const sum = noCounts();
  for (const counts of all) for (const key of KEYS) sum[key] += counts[key];
  return sum;
}
