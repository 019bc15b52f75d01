import * as z from 'zod';
import { countsSchema } from '../core/report';
import { agentModel, commitRow, count, oid } from './commit';

/** What the page that explains shows: of a commit, of all lines of a file, or of one of its lines. */

const repository = z.string();
/** From the top of the repository. */
const path = z.string().max(4096);
/** From 1. */
const line = z.int().min(1);

/** What is to be explained; `repository` tells repositories apart and is opaque. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('commit'), repository, commit: oid }),
  z.object({ kind: z.literal('file'), repository, path }),
  z.object({ kind: z.literal('line'), repository, path, line }),
]);
export type Target = z.infer<typeof targetSchema>;

const owner = z.object({
  commit: oid,
  date: z.string().nullable(),
  subject: z.string(),
  class: z.string(),
  lines: count,
});
export type FileOwner = z.infer<typeof owner>;

export const contentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('commit'),
    ...commitRow.shape,
    /** Of a commit that joins several messages and declares AI: each of them. */
    parts: z.array(z.object({ title: z.string(), class: z.string() })),
    /** What is known of the line that led there; null where none did. */
    line: z
      .object({ class: z.string(), basis: z.string(), agent: z.object(agentModel.shape).nullable() })
      .nullable(),
    /** What a tool recorded of its lines. */
    recorded: z
      .object({ recorder: z.string(), version: z.string().nullable(), files: count, ai: count, human: count })
      .nullable(),
    /** The branch that it joined, and the lines that each of its commits wrote. */
    squash: z
      .object({
        branch: z.string(),
        commits: z.array(z.object({ commit: oid, class: z.string(), lines: count })).readonly(),
      })
      .nullable(),
    /** What agents' sessions on this machine hold of its lines. */
    session: z
      .object({ agents: z.array(z.string()).readonly(), exact: count, reformatted: count, edited: count })
      .nullable(),
    isMerge: z.boolean(),
    stat: z.object({ files: count, added: count, removed: count }).nullable(),
  }),
  z.object({
    kind: z.literal('file'),
    head: oid,
    date: z.string().nullable(),
    /** Why the history is not complete. */
    reasons: z.array(z.string()),
    /** Why its lines do not count; null where they do. */
    leftOut: z.string().nullable(),
    lines: countsSchema,
    /** False where nobody can see whose lines these are. */
    isTold: z.boolean(),
    agents: z.array(z.object({ ...agentModel.shape, lines: count })),
    /** The commits that own most of its lines. */
    owners: z.array(owner),
    allOwners: count,
  }),
  /** A line that no commit owns. */
  z.object({ kind: z.literal('line'), head: oid, why: z.string() }),
  /** 0 to 1; null where nobody knows how far it is. */
  z.object({ kind: z.literal('reading'), share: z.number().nullable() }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);
export type Content = z.infer<typeof contentSchema>;
export type ContentOf<K extends Content['kind']> = Extract<Content, { kind: K }>;
