import type { Report } from '../../src/core/report';

type Loop = NonNullable<Report['loop']>;
type Durability = NonNullable<Loop['durability']>;

const GROUP = {
  changes: 40,
  lines: 4000,
  living: 3000,
  largest: 0.1,
  curve: [
    { days: 90, share: 0.75, atRisk: 3500 },
    { days: 365, share: 0.5, atRisk: 90 },
  ],
  halfLife: { days: 365, from: 300, to: null },
  lack: null,
  within14: { lost: 400, of: 4000 },
  within30: { lost: 900, of: 3000 },
};

/** Figures that differ everywhere, so that none can stand for another. */
export const DURABILITY: Durability = {
  groups: {
    ai: GROUP,
    others: {
      ...GROUP,
      changes: 60,
      halfLife: { days: null, from: 200, to: null },
      within30: { lost: 0, of: 0 },
    },
  },
  bulk: {
    above: 1000,
    ai: { changes: 1, lines: 2000, living: 1 },
    others: { changes: 2, lines: 3000, living: 2 },
  },
  comparison: {
    strata: 12,
    changes: { ai: 35, others: 50 },
    lines: { ai: 3500, others: 3600 },
    ratio: { value: 0.8, from: 0.6, to: 0.95 },
    verdict: 'longer',
    lack: null,
  },
  definitions: [
    { definition: 'ever-lines', differsFrom: null, ai: 0.2, others: 0.3, flips: false },
    { definition: 'window-lines', differsFrom: 'ever-lines', ai: 0.12, others: 0.11, flips: true },
  ],
  quarters: [],
  cohorts: {
    days: [30, 90],
    months: [
      {
        month: '2026-01',
        ai: { changes: 12, lines: 1200, living: 800, alive: [0.875, null] },
        others: { changes: 0, lines: 0, living: 0, alive: [null, null] },
      },
    ],
  },
  judgement: [
    { class: 'agent', changes: 41, lines: 4100, reverted: 3, replaced: { changes: 7, of: 33 } },
    { class: 'unknown', changes: 61, lines: 6100, reverted: 0, replaced: { changes: 9, of: 55 } },
  ],
  conservation: { landed: 1, early: 0, living: 1, lost: 0, surplus: 0, vanished: 0, unlanded: 0 },
};

export const AUTONOMY_RATIO: NonNullable<Loop['autonomyRatio']> = {
  low: 10,
  high: 20,
  of: 100,
  open: 5,
  roles: [{ role: 'test', low: 1, high: 2, of: 3, open: 4 }],
  quarters: [{ quarter: '2026-Q1', low: 10, high: 20, of: 100, open: 5 }],
  own: null,
};

export const LASTING: Loop = {
  autonomy: [{ rung: 5, living: 1, added: 1, commits: 1 }],
  roles: [],
  trend: [],
  overwrite: [],
  overwriteModels: [],
  generations: { aiOverAi: [], aiOverOthers: [], othersOverAi: [], others: [] },
  ...{ selfHosting: null, growth: null, reach: null, remainder: null, declarations: null, declaring: null },
  durability: DURABILITY,
  autonomyRatio: AUTONOMY_RATIO,
};
