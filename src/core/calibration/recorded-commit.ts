/**
 * What a commit's message and author say of AI, strongest first. Of those that declare nothing, `user` is by a person who
 * uses AI in this repository, `silent` by anybody else.
 */
export const DECLARED = ['agent', 'pair', 'assist', 'user', 'silent'] as const;
export type Declared = (typeof DECLARED)[number];

/** Lines by what a record says of them; `unknown`: the recorder saw the file, and says nothing of the line. */
export interface RecordedLines {
  readonly ai: number;
  readonly human: number;
  readonly unknown: number;
}

/** One commit of which there is a record, with the lines that it owns (or that it added). One row for each commit. */
export interface RecordedCommit extends RecordedLines {
  /** Any number that no other commit has. */
  readonly commit: number;
  /** `2026-Q1`. */
  readonly quarter: string;
  readonly declared: Declared;
  /** The agent that wrote most of it by the record; null: none is named. */
  readonly agent: string | null;
  /** The program that wrote the record, and its version where it says. */
  readonly recorder: string;
  readonly version: string | null;
}

/** Lines of which there is no record, of the commits of one stratum. */
export interface UnrecordedLines {
  readonly declared: Declared;
  /** In which their commits were made; null: not known, and never held against the time of the records. */
  readonly quarter: string | null;
  readonly lines: number;
  /** How many commits own them: the fewer, the less does chance even out. */
  readonly commits: number;
}

export const NO_LINES: RecordedLines = { ai: 0, human: 0, unknown: 0 };

export function linesOf({ ai, human, unknown }: RecordedLines): number {
  return ai + human + unknown;
}

export function together(a: RecordedLines, b: RecordedLines): RecordedLines {
  return { ai: a.ai + b.ai, human: a.human + b.human, unknown: a.unknown + b.unknown };
}
