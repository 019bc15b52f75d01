import type { FileProblem } from './file-problem';

/** The first and the last day, as `2026-03-01`, UTC. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What the sessions of one tool came to, for one repository. */
export interface StoreRead {
  /** Sessions that worked in the repository or around it. */
  readonly sessions: number;
  /** Sessions of other projects, left after their first records. */
  readonly elsewhere: number;
  /** Of files of the repository, each once. */
  readonly edits: number;
  readonly addedLines: number;
  /** Of the edits; null where there is none. */
  readonly days: Days | null;
  /** Calls to change a file that no result proves. */
  readonly unproven: number;
  /** Records that could not be read. */
  readonly unread: number;
  /** Why how many files were not read, in the order of their names. */
  readonly problems: readonly { readonly problem: FileProblem; readonly files: number }[];
}

/** What there is of one tool on this machine. */
export interface Coverage {
  /** Of the store: `claude-code`. */
  readonly store: string;
  /** In the catalogue's spelling. */
  readonly tool: string;
  /** Absolute; all that was, or would be, read. */
  readonly folders: readonly string[];
  readonly files: number;
  /** When the files were last written; null where there is none. */
  readonly days: Days | null;
  /** Null: nothing was opened. */
  readonly read: StoreRead | null;
}

/** Of times in milliseconds since 1970. */
export function daysOf(times: readonly number[]): Days | null {
  if (times.length === 0) return null;
  const [from, to] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
  return { from: dayOf(from), to: dayOf(to) };
}

/** The last and the first day that a date can have. */
const MOST_TIME = 8.64e15;

function dayOf(time: number): string {
  return new Date(Math.min(MOST_TIME, Math.max(-MOST_TIME, time))).toISOString().slice(0, -14);
}
