import { type Declared, linesOf, type RecordedLines } from './recorded-commit';

/** With fewer, nothing is said of the repository. */
export const LEAST_COMMITS = 50;
/** With fewer, nothing is said of the stratum: a few commits are alike by chance. */
export const LEAST_IN_STRATUM = { lines: 2000, commits: 10 } as const;
/** With fewer recorded commits, a quarter counts as one without records. */
export const LEAST_IN_QUARTER = 5;

/** Why there are too few records; every number is a count. */
export type Lack =
  | { readonly code: 'few-commits'; readonly commits: number; readonly needed: number }
  | {
      readonly code: LackInStratum;
      readonly declared: Declared;
      readonly has: number;
      readonly needed: number;
    }
  /** `lines` of the `of` unrecorded ones are of commits of quarters without records. */
  | { readonly code: 'other-times'; readonly lines: number; readonly of: number };
type LackInStratum = 'few-lines-in-stratum' | 'few-commits-in-stratum';

interface Records {
  readonly declared: Declared;
  readonly recorded: readonly RecordedLines[];
  readonly sum: RecordedLines;
}

/** Null where the records of the stratum suffice. */
export function lackInStratum({ declared, recorded, sum }: Records): Lack | null {
  const needed = LEAST_IN_STRATUM;
  const lines = linesOf(sum);
  if (lines < needed.lines)
    return { code: 'few-lines-in-stratum', declared, has: lines, needed: needed.lines };
  if (recorded.length >= needed.commits) return null;
  return { code: 'few-commits-in-stratum', declared, has: recorded.length, needed: needed.commits };
}
