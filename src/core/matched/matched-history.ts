import type { SessionRead } from '../sessions';
import type { MatchedFiles } from './match-commits';

/** What was read of the sessions that one tool keeps. Where they lie is nobody's business. */
export interface HeardStore {
  /** As the readers call it: `claude-code`. */
  readonly store: string;
  readonly agent: string;
  readonly files: number;
  /** Files that could not be read, or only in part. */
  readonly notRead: number;
  /** Sessions that worked in the repository. */
  readonly sessions: number;
  /** Calls to change a file of which no result says that they did. */
  readonly unproven: number;
  /** Records that could not be read. */
  readonly unread: number;
}

/** What agents keep of their sessions on this machine, and for which folders it is heard. */
export interface LocalSessions {
  /** Absolute paths of the repository's work trees, also of such as are gone. */
  readonly tops: readonly string[];
  readonly sessions: readonly SessionRead[];
  /** Those that are there. */
  readonly stores: readonly HeardStore[];
}

/** What the sessions of one agent are, as far as they edited files of the repository. Times in seconds. */
export interface ToolSessions {
  readonly agent: string;
  readonly sessions: number;
  readonly edits: number;
  readonly from: number;
  readonly to: number;
}

/** How far sessions were heard. */
export interface Heard {
  readonly stores: readonly HeardStore[];
  /** In the order of their names; without such as edited no file of the repository. */
  readonly tools: readonly ToolSessions[];
  /** Edits that were read, those of files of the repository, and of these those of which any line was found. */
  readonly edits: { readonly read: number; readonly here: number; readonly matched: number };
  /** Added lines that were not looked at, for their file is too large. */
  readonly left: number;
}

/** Which lines of a history were written in sessions. */
export interface MatchedHistory {
  /** By number. */
  readonly commits: ReadonlyMap<number, MatchedFiles>;
  /** Null where sessions were not to be heard. */
  readonly heard: Heard | null;
}

export const NOTHING_MATCHED: MatchedHistory = { commits: new Map(), heard: null };
