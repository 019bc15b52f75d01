/** Who a recorder says wrote a line; `unknown`: it saw the file, and says nothing of the line. */
export type Writer = 'ai' | 'human' | 'unknown';

/** Neighbouring lines of a file as it was committed, from 1, both ends included. */
export interface RecordedRange {
  readonly first: number;
  readonly last: number;
  readonly writer: Writer;
  /** In the catalogue's spelling; null where none is named, or the writer is no AI. */
  readonly agent: string | null;
  readonly model: string | null;
}

export interface RecordedFile {
  /** As a byte string, from the top of the repository. */
  readonly path: string;
  /** Ascending, and none overlaps another. Lines in no range are `unknown`. */
  readonly ranges: readonly RecordedRange[];
}

/** What a recorder says of one commit. */
export interface LineRecord {
  /** As the rows of recorders call it: `git-ai`. */
  readonly recorder: string;
  /** Of the program that wrote it, as it says; null where it does not. */
  readonly version: string | null;
  /** The commit that it speaks of, by full id, where the record itself names one; null: the one that it is kept for. */
  readonly commit: string | null;
  /** Each path once. A record of no file says that the recorder ran and saw no AI at work. */
  readonly files: readonly RecordedFile[];
  /** How many of its entries could not be read, and say nothing. */
  readonly unread: number;
}

/** How many lines of a commit a recorder counts as whose, where it does not say which. */
export interface RecordedShare {
  readonly recorder: string;
  readonly agentLines: number;
  readonly humanLines: number;
  /** Of the commit, as the recorder counts: the two need not add up to it. */
  readonly total: number;
  readonly agent: string | null;
}
