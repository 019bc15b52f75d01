import * as z from 'zod';
import { ROLES } from '../core/model';
import { STEPS } from '../core/progress';
import { definedSchema, reportSchema } from '../core/report';
import { count, oid } from './commit';

/** What a reader of the dashboard asks for, and is made in the background meanwhile. */

/** How far it is; `share` is 0 to 1. */
const making = z.object({
  kind: z.literal('making'),
  share: z.number(),
  step: z.enum(STEPS),
  done: count,
  total: count.nullable(),
});
export type Making = z.infer<typeof making>;

/** It is not made: it was stopped, or (`problem`) cannot be. */
const none = z.object({ kind: z.literal('none'), problem: z.string().nullable() });

/** The commit and the rule (by its hash) that it is of: of others it tells nothing. */
const of = { head: oid, rule: z.string() };

/** The commit under every definition; `all`: also what takes long. */
const definitions = z.object({
  type: z.literal('definitions'),
  ...of,
  all: z.boolean(),
  state: z.discriminatedUnion('kind', [
    making,
    none,
    z.object({ kind: z.literal('made'), rows: z.array(definedSchema) }),
  ]),
});
export type DefinitionsTold = z.infer<typeof definitions>;

const release = reportSchema.shape.releases.element
  .pick({ to: true, lines: true, share: true })
  .extend({ date: z.string().nullable() });
export type ShownRelease = z.infer<typeof release>;

/** What came with each release in files of one role, the oldest first. */
const releases = z.object({
  type: z.literal('releases'),
  ...of,
  role: z.enum(ROLES),
  state: z.discriminatedUnion('kind', [
    making,
    none,
    z.object({ kind: z.literal('made'), releases: z.array(release) }),
  ]),
});
export type ReleasesTold = z.infer<typeof releases>;

export const backgroundMessages = [definitions, releases] as const;
export type BackgroundMessage = DefinitionsTold | ReleasesTold;

export const backgroundWishes = [
  /** Answered by `definitions`. */
  z.object({ type: z.literal('define'), all: z.boolean() }),
  /** Answered by `releases`. */
  z.object({ type: z.literal('releases'), role: z.enum(ROLES) }),
  /** Whatever of it is being made. */
  z.object({ type: z.literal('stop'), what: z.enum(['definitions', 'releases']) }),
] as const;
