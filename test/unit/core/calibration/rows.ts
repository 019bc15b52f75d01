import fc from 'fast-check';
import {
  DECLARED,
  type Declared,
  type RecordedCommit,
  type UnrecordedLines,
} from '../../../../src/core/calibration';

/** Recorded commits of one stratum, each with these lines; numbers from `first` on. */
export function commitsOf(
  declared: Declared,
  lines: readonly (readonly [ai: number, human: number, unknown: number])[],
  first = 0,
): RecordedCommit[] {
  return lines.map(([ai, human, unknown], i) => ({
    ...{ commit: first + i, quarter: '2026-Q1', declared, agent: 'Claude Code' },
    ...{ recorder: 'git-ai', version: '1.6.7', ai, human, unknown },
  }));
}

export function times<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

export function without(declared: Declared, lines: number, commits: number, quarter: string | null = null) {
  return { declared, quarter, lines, commits } satisfies UnrecordedLines;
}

const lines = fc.record({ ai: fc.nat(500), human: fc.nat(200), unknown: fc.nat(300) });

/** Any rows at all. */
export const anyRows: fc.Arbitrary<RecordedCommit[]> = fc
  .array(
    fc.tuple(
      lines,
      fc.record({
        quarter: fc.constantFrom('2025-Q4', '2026-Q1', '2026-Q2'),
        declared: fc.constantFrom(...DECLARED),
        agent: fc.constantFrom('Claude Code', 'Cursor', null),
        recorder: fc.constantFrom('git-ai', 'Entire'),
        version: fc.constantFrom('1.0', '1.2', null),
      }),
    ),
    { maxLength: 40 },
  )
  .map(rows => rows.map(([counts, about], commit) => ({ ...counts, ...about, commit })));

/** Rows of two strata that suffice, and lines without a record in both. */
export const sufficient: fc.Arbitrary<{ rows: RecordedCommit[]; unrecorded: UnrecordedLines[] }> = fc
  .record({
    pair: fc.array(lines, { minLength: 30, maxLength: 80 }),
    silent: fc.array(lines, { minLength: 30, maxLength: 80 }),
    of: fc.tuple(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 0, max: 50_000 })),
    by: fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 })),
  })
  .map(({ pair, silent, of, by }) => {
    const plain = (rows: typeof pair) => rows.map(row => [row.ai + 100, row.human, row.unknown] as const);
    return {
      rows: [...commitsOf('pair', plain(pair)), ...commitsOf('silent', plain(silent), 1000)],
      unrecorded: [without('pair', of[0], by[0]), without('silent', of[1], by[1])],
    };
  });
