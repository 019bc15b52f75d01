import { createHash } from 'node:crypto';
import * as z from 'zod';

export const EDIT_KINDS = ['create', 'overwrite', 'edit', 'delete'] as const;

const lines = z.array(z.string()).readonly();

/**
 * One change of one file that an agent's own session file says was made: the result of the call says success. Text is
 * as the tool wrote it, not bytes.
 */
export const sessionEditSchema = z
  .object({
    /** In the catalogue's spelling. Told from the store, never from the model. */
    tool: z.string(),
    toolVersion: z.string().nullable(),
    /** As the tool wrote it. */
    model: z.string().nullable(),
    sessionId: z.string(),
    /** The session that started this one, where it is an agent's of an agent. */
    parentSessionId: z.string().nullable(),
    /** Of the call, unique within a tool: resumed and forked sessions repeat it. */
    callId: z.string().nullable(),
    /** Milliseconds since 1970. */
    at: z.number(),
    /** The folder that the tool worked in at the time. */
    cwd: z.string().nullable(),
    /** Absolute, as the tool wrote it or under `cwd`; a drive letter and `\` where it ran on Windows. */
    path: z.string(),
    kind: z.enum(EDIT_KINDS),
    /** In the order of the file, without their ends of line. */
    added: lines,
    removed: lines,
    /** Whether what the file held before is known: without it, `added` may hold lines that were there. */
    baseKnown: z.boolean(),
  })
  .readonly();

export type SessionEdit = z.infer<typeof sessionEditSchema>;

/**
 * The same for an edit and its copies in sessions that were resumed, forked or written anew. Some models count their calls
 * from the start in each session: an id alone says too little.
 */
export function editKey({ tool, callId, at, path, added, removed }: SessionEdit): string {
  const hash = createHash('sha1');
  for (const part of [tool, callId ?? String(at), path, ...added, '\0', ...removed]) hash.update(`${part}\n`);
  return hash.digest('base64');
}

/** What was read of one session for one repository. */
export interface SessionRead {
  readonly tool: string;
  readonly sessionId: string;
  readonly parentSessionId: string | null;
  /** In the order in which they were made; each call once. */
  readonly edits: readonly SessionEdit[];
  /** Lines of the person's own prompts, as `lineForm` makes them: what was pasted is not the agent's. */
  readonly pasted: ReadonlySet<string>;
  /** Calls to change a file of which no result says that they did: refused, failed, or without an end. */
  readonly unproven: number;
  /** Records that could not be read, and calls whose result names an edit that could not be read. */
  readonly unread: number;
}
