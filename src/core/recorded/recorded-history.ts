import type { CarriedCounts } from '../carried';
import type { Ref } from '../git';
import type { RecordedRange } from '../records';
import type { Agreement } from './agreement';

/** What one recorder says of a commit, where it is believed. */
export interface RecordedCommit {
  readonly recorder: string;
  readonly version: string | null;
  /** By byte-string path. */
  readonly files: ReadonlyMap<string, RecordedLines>;
  /** What it says of some file that the commit did change is not believed: the record is not all that is to be said. */
  readonly isCut: boolean;
  /** Full ids of the commits that the records are kept for, where these are others. */
  readonly carriedFrom: readonly string[];
}

export interface RecordedLines {
  /** Ascending; none overlaps another. */
  readonly ranges: readonly RecordedRange[];
  /** The record speaks of every line that the commit owns, and leaves open what is in no range; else of its ranges alone. */
  readonly isWhole: boolean;
}

/** What records say of the commits of a history, or of those that were asked for. */
export interface RecordedHistory {
  /** Where records were looked for. */
  readonly refs: readonly Ref[];
  /** By the number of the commit. One that speaks of no file says that the recorder saw no AI at work. */
  readonly commits: ReadonlyMap<number, RecordedCommit>;
  /** What could not be heeded. Of notes by the id of their commit, of refs by their name. */
  readonly unheeded: Unheeded;
  /** How far recorders that speak of the same lines agree. */
  readonly agreements: readonly Agreement[];
  /** Keys that some note uses and does not explain. */
  readonly awaited: readonly string[];
  /** How records of commits outside of the history fared; null where there are none. */
  readonly carried: CarriedCounts | null;
}

/** Examples may be many: whoever tells of them chooses. */
export interface Unheeded {
  /** Refs whose notes cannot be listed. */
  readonly refs: readonly string[];
  /** Notes that are missing or damaged. */
  readonly missing: readonly string[];
  /** Notes that no recorder is known to write. */
  readonly strange: readonly string[];
  /** Notes of which some entries could not be read. */
  readonly partly: readonly string[];
  /** Records by a version that is known to err. */
  readonly faulty: readonly string[];
  /** Records of which some credit files that the commit did not touch, or more lines of one than it added. */
  readonly beyond: readonly string[];
}

/** What could not be heeded in either. */
export function joinUnheeded(some: Unheeded, others: Unheeded): Unheeded {
  const joined = (kind: keyof Unheeded) => [...new Set([...some[kind], ...others[kind]])];
  return {
    refs: joined('refs'),
    missing: joined('missing'),
    strange: joined('strange'),
    partly: joined('partly'),
    faulty: joined('faulty'),
    beyond: joined('beyond'),
  };
}

export const NO_RECORDS: RecordedHistory = {
  refs: [],
  commits: new Map(),
  unheeded: { refs: [], missing: [], strange: [], partly: [], faulty: [], beyond: [] },
  agreements: [],
  awaited: [],
  carried: null,
};
