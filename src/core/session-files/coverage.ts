import * as z from 'zod';
import { FILE_PROBLEMS } from './file-problem';

const count = z.number().int().nonnegative();

/** The first and the last day, UTC. */
const days = z.object({ from: z.iso.date(), to: z.iso.date() }).readonly();
export type Days = z.infer<typeof days>;

/** What the sessions of one tool came to, for one repository. */
const storeRead = z
  .object({
    /** Sessions that worked in the repository or around it. */
    sessions: count,
    /** Sessions of other projects, left after their first records. */
    elsewhere: count,
    /** Of files of the repository, each once. */
    edits: count,
    addedLines: count,
    /** Of the edits; null where there is none. */
    days: days.nullable(),
    /** Calls to change a file that no result proves. */
    unproven: count,
    /** Records that could not be read. */
    unread: count,
    /** Why how many files were not read, in the order of their names. */
    problems: z.array(z.object({ problem: z.enum(FILE_PROBLEMS), files: count }).readonly()).readonly(),
  })
  .readonly();
export type StoreRead = z.infer<typeof storeRead>;

/** What there is of one tool on this machine. */
export const coverageSchema = z
  .object({
    /** Of the store: `claude-code`. */
    store: z.string(),
    /** In the catalogue's spelling. */
    tool: z.string(),
    /** Absolute; all that was, or would be, read. */
    folders: z.array(z.string()).readonly(),
    files: count,
    /** When the files were last written; null where there is none. */
    days: days.nullable(),
    /** Null: nothing was opened. */
    read: storeRead.nullable(),
  })
  .readonly();
export type Coverage = z.infer<typeof coverageSchema>;

/** Of times in milliseconds since 1970. */
export function daysOf(times: readonly number[]): Days | null {
  if (times.length === 0) return null;
  const [from, to] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
  return { from: dayOf(from), to: dayOf(to) };
}

/** The last day whose year has four digits. */
const LAST = Date.UTC(9999, 11, 31);

function dayOf(time: number): string {
  return new Date(Math.min(LAST, Math.max(0, time))).toISOString().slice(0, 10);
}
