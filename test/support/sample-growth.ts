import type { Report } from '../../src/core/report';

type Loop = NonNullable<Report['loop']>;

/** Living lines grow along a curve; of new ones nothing can be told. */
export const GROWTH: NonNullable<Loop['growth']> = {
  living: {
    withheld: null,
    fit: {
      quarters: 8,
      r2: 0.9125,
      doublingDays: { value: 200.4, from: 150.6, to: 300.2 },
      first: '2024-02-01',
      last: '2026-01-01',
      thresholds: [
        { threshold: 50, date: '2026-11-03', from: '2026-08-01', to: '2027-05-06' },
        { threshold: 75, date: '2027-10-08', from: '2027-01-02', to: null },
      ],
    },
  },
  added: { withheld: 'poor', fit: null },
};

const quarter = (name: string, commits: number, lines: number) => ({
  quarter: name,
  commits,
  lines: { median: lines, p90: 10 * lines },
  files: { median: 1, p90: 4 },
  runs: 11,
  run: { median: 2, p90: 7 },
});

/** Ten quarters, of which the last has too few commits to be told of in a sentence. */
export const REACH: NonNullable<Loop['reach']> = {
  quarters: [
    ...[1, 2, 3, 4].map(i => quarter(`2024-Q${i}`, 30, 10 + i)),
    ...[1, 2, 3, 4].map(i => quarter(`2025-Q${i}`, 40, 20 + i)),
    quarter('2026-Q1', 50, 31),
    { ...quarter('2026-Q2', 1, 1), lines: null, files: null },
  ],
  lines: {
    withheld: null,
    fit: { quarters: 9, r2: 0.8, doublingDays: { value: 365, from: 300, to: 400 } },
  },
  run: { withheld: 'flat', fit: null },
};

/** What Acme ships wrote 40 of 100 lines, at each of so many samples. */
export function selfHosting(samples: number, agent = 'Acme'): NonNullable<Loop['selfHosting']> {
  const lines = { own: 40, others: 7, counted: 100 };
  const added = { own: samples, others: 1, counted: 4 * samples };
  return {
    agents: [{ agent, manifest: { path: agent, name: agent } }],
    share: { low: 0.4, high: 0.9 },
    living: lines,
    added,
    roles: [
      {
        role: 'product',
        living: lines,
        added,
        trend: {
          living: Array.from({ length: samples }, () => 40),
          added: Array.from({ length: samples }, () => 1),
        },
      },
    ],
  };
}
