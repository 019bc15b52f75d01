import type { Report } from '../../src/core/report';

type Loop = NonNullable<Report['loop']>;

const at = (days: number) => ({ date: '2026-01-01T00:00:00Z', commit: 'a'.repeat(40), days });

/** Two folders in which lines without AI live, of which AI alone touches one, and one that is AI's alone. */
export const REMAINDER: NonNullable<Loop['remainder']> = {
  ...{ counted: 1000, human: 100, unknown: 300 },
  ages: [
    { from: 0, to: 91, human: 0, unknown: 290 },
    { from: 91, to: 365, human: 0, unknown: 0 },
    { from: 365, to: 1095, human: 0, unknown: 0 },
    { from: 1095, to: 3650, human: 0, unknown: 0 },
    { from: 3650, to: null, human: 100, unknown: 0 },
    { from: null, to: null, human: 0, unknown: 10 },
  ],
  directories: [
    {
      ...{ folder: '', counted: 500, human: 100, unknown: 250, ages: [240, 0, 0, 0, 100, 10] },
      ...{ without: at(0), ai: at(3) },
    },
    {
      ...{ folder: 'a|b', counted: 400, human: 0, unknown: 50, ages: [50, 0, 0, 0, 0, 0] },
      ...{ without: at(200), ai: at(1) },
    },
    {
      ...{ folder: 'gen', counted: 100, human: 0, unknown: 0, ages: [0, 0, 0, 0, 0, 0] },
      ...{ without: null, ai: at(2) },
    },
  ],
  files: [{ path: 'a|b/c', counted: 60, human: 0, unknown: 50 }],
};

const repair = { flaw: 'sentence', commits: 3, example: 'b'.repeat(40) } as const;

export const DECLARATIONS: NonNullable<Loop['declarations']> = {
  ...{ commits: 200, tool: 190, model: 50 },
  forms: [
    { form: 'trailer', commits: 100 },
    { form: 'other-trailer', commits: 20 },
    { form: 'identity', commits: 50 },
    { form: 'unread', commits: 14 },
    { form: 'text', commits: 10 },
    { form: 'elsewhere', commits: 6 },
  ],
  keys: [
    { key: 'Assisted-by', commits: 40 },
    { key: 'Generated-by', commits: 0 },
    { key: 'Co-authored-by', commits: 60 },
  ],
  repairable: 12,
  repairs: [
    { ...repair, flaw: 'not-last', written: 'a|b', repaired: 'Co-authored-by: Claude', commits: 9 },
    { ...repair, written: 'with help of A and B', repaired: 'Assisted-by: A\nAssisted-by: B' },
    { ...repair, written: 'written with AI', repaired: null },
  ],
};
