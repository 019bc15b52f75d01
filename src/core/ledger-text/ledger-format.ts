import type { AuthorClass, Basis } from '../model';

/** Neighbouring lines of one owner. */
export interface LedgerRange {
  /** From the top of the repository. */
  readonly path: string;
  /** First line, from 1. */
  readonly start: number;
  readonly lines: number;
  readonly commit: string | null;
  readonly class: AuthorClass;
  readonly basis: Basis;
  readonly agent: string | null;
  readonly model: string | null;
}

/** What a ledger is about. */
export interface LedgerSubject {
  /** Full id of the commit. */
  readonly head: string;
  /** Its committer date in seconds since 1970; null where it has none. */
  readonly headTime: number | null;
  readonly rule: { readonly id: string; readonly hash: string };
  readonly generatedBy: { readonly name: string; readonly version: string };
}

/** Takes the ranges of one file after the other, each file's from the top, and gives the lines of the text as they are ready. */
export interface LedgerWriter {
  readonly add: (range: LedgerRange) => readonly string[];
  readonly end: () => readonly string[];
}

export interface LedgerFormat {
  readonly id: string;
  readonly description: string;
  readonly open: (subject: LedgerSubject) => LedgerWriter;
}
