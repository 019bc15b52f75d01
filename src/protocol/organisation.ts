import * as z from 'zod';
import type { Failure, Member } from '../core/organisation';
import { countsSchema, reportSchema } from '../core/report';
import { count } from './commit';

/** What the page of all open repositories is told. */

const month = z.string();
const agent = z.object({
  agent: z.string(),
  model: z.string().nullable(),
  since: month,
  living: count,
  added: count,
  commits: count,
});
const monthOf = z.object({ month, living: countsSchema, added: countsSchema, commits: countsSchema });

const member = z.object({
  id: z.string(),
  name: z.string(),
  path: z.string(),
  head: z.string(),
  headDate: z.string().nullable(),
  isComplete: z.boolean(),
  isTold: z.boolean(),
  rule: z.string(),
  ruleHash: z.string(),
  program: z.string(),
  living: countsSchema,
  added: countsSchema,
  commits: countsSchema,
  months: z.array(monthOf),
  newest: z.number().nullable(),
  agents: z.array(agent),
  milestones: reportSchema.shape.milestones,
  ships: z.array(z.string()),
  own: count,
  begun: z.object({ begun: month, ai: month.nullable() }).nullable(),
}) satisfies z.ZodType<Member>;

const failure = z.object({
  id: z.string(),
  name: z.string(),
  path: z.string(),
  reason: z.string(),
  message: z.string(),
  isKept: z.boolean(),
  failures: count,
}) satisfies z.ZodType<Failure>;

/** Reports that are there, of which repository none could be made, and which have none yet. */
const organisation = z.object({
  type: z.literal('organisation'),
  generatedBy: z.object({ name: z.string(), version: z.string() }),
  members: z.array(member),
  failures: z.array(failure),
  missing: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type OrganisationTold = z.infer<typeof organisation>;

/** What goes on: `looking` for reports that are there, or making them, one after the other. `share` is 0 to 1. */
const gathering = z.object({
  type: z.literal('gathering'),
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('idle') }),
    z.object({ kind: z.literal('looking') }),
    z.object({ kind: z.literal('making'), name: z.string(), done: count, of: count, share: z.number() }),
  ]),
});
export type GatheringTold = z.infer<typeof gathering>;

export const organisationMessages = [organisation, gathering] as const;

export const organisationWishes = [
  z.object({ type: z.literal('showOrganisation') }),
  /** Make the reports that are missing, or stop that. */
  z.object({ type: z.literal('gather'), what: z.enum(['make', 'stop']) }),
  /** Show this repository's own dashboard. */
  z.object({ type: z.literal('showMember'), id: z.string() }),
] as const;
