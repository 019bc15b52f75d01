import * as z from 'zod';
import { countsSchema } from '../core/report';

/** What the page that compares two reports is told, and what it keeps of it over a reload. */

const count = z.int().min(0);
const share = z.number().min(0).max(1).nullable();

/** Which side: the left or the right one. */
export const place = z.union([z.literal(0), z.literal(1)]);
export type Place = z.infer<typeof place>;

/** What stands on one side. `repository` is the git directory of an open one. */
const side = z.discriminatedUnion('kind', [
  /** What is followed: the commit that is checked out, or the revision of the settings. */
  z.object({ kind: z.literal('head'), repository: z.string() }),
  /** `name` is how the reader knows `revision`. */
  z.object({ kind: z.literal('revision'), repository: z.string(), revision: z.string(), name: z.string() }),
  /** A report that was saved as JSON. */
  z.object({ kind: z.literal('file'), uri: z.string() }),
]);
export type Side = z.infer<typeof side>;

export const sidesSchema = z.tuple([side, side]);
export type Sides = z.infer<typeof sidesSchema>;

/** Reports of version 1 have another figure in the place of `users`. */
const counts = countsSchema.extend({ users: count.default(0) });
const list = z.array(z.object({ role: z.string(), living: counts }));

/** What is compared of a report; a saved one may be of another version, or made by another program. */
export const comparedReportSchema = z.object({
  schemaVersion: z.int().min(1),
  rule: z.object({ id: z.string(), hash: z.string() }),
  repository: z.object({
    name: z.string(),
    head: z.string(),
    headDate: z.string().nullable(),
    reasons: z.array(z.string()).default([]),
  }),
  living: counts,
  share: z.object({ low: share, users: share.default(null), high: share, estimate: z.null().catch(null) }),
  commits: counts,
  added: counts,
  trend: z.array(z.object({ date: z.string(), living: counts, added: counts })),
  milestones: z.array(z.object({ id: z.string(), date: z.string() })),
  agents: z.array(z.object({ agent: z.string(), living: count })),
  roles: list,
  languages: z
    .array(z.object({ language: z.string().nullable(), living: counts }))
    .optional()
    .catch(undefined),
});
export type ComparedReport = z.infer<typeof comparedReportSchema>;

const sideState = z.object({
  side,
  /** Name of the repository; of a file that is not read yet, of the file. */
  repository: z.string(),
  /** Null where that is not known yet. */
  revision: z.string().nullable(),
  /** Name of the file that the report was read from. */
  file: z.string().nullable(),
  /** Null until it is there. */
  report: comparedReportSchema.nullable(),
  /** Why there is no report, and none is being made. */
  problem: z.string().nullable(),
});
export type SideState = z.infer<typeof sideState>;

/** Lines that came after the older side and live at the newer one. */
const sinceOlder = z.object({ older: place, counted: count, low: share });

export const comparedMessage = z.object({
  type: z.literal('compared'),
  sides: z.tuple([sideState, sideState]),
  since: sinceOlder.nullable(),
});
export type Compared = z.infer<typeof comparedMessage>;

/** What is being made: a side, or the lines that came in between; null where nothing is. `share` is 0 to 1. */
export const comparingMessage = z.object({
  type: z.literal('comparing'),
  at: z.union([place, z.literal('since')]).nullable(),
  share: z.number(),
});
export type Comparing = z.infer<typeof comparingMessage>;

export const comparisonWishes = [
  /** Let the reader choose one side anew; null: both. */
  z.object({ type: z.literal('compare'), at: place.nullable() }),
  z.object({ type: z.literal('comparison'), what: z.enum(['swap', 'stop', 'again']) }),
] as const;
