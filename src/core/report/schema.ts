import * as z from 'zod';
import { type BASES, type CLASSES, LEFT_OUT, ROLES } from '../model';
import { calibrationSchema } from './calibration-schema';
import { circumstancesSchema, measurableSchema } from './circumstances-schema';
import { loopSchema } from './loop-schema';
import { sessionsSchema } from './sessions-schema';

const count = z.int().min(0);
const oid = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
const part = z.number().min(0).max(1);
const share = part.nullable();

const byClass = {
  agent: count,
  pair: count,
  assist: count,
  unknown: count,
  human: count,
  automation: count,
  users: count.describe(
    'Part of unknown: by people who declared AI in this repository in the 91 days before.',
  ),
  counted: count.describe('agent + pair + assist + unknown + human + automation'),
} satisfies Record<(typeof CLASSES)[number] | 'users' | 'counted', z.ZodType>;

export const countsSchema = z.object(byClass);
const excluded = z.partialRecord(z.enum(LEFT_OUT), count);
const living = z.object({
  ...byClass,
  /** Readers of version 1 know `users` by it; it goes with version 3. */
  adopters: count.optional().describe('The same as users: its name in version 1.'),
  excluded: excluded.describe('Lines left out by reason; binary files and submodules have none.'),
  excludedFiles: excluded.describe('Files left out by reason.'),
});
const basis = z
  .object({
    record: count,
    session: count,
    commit: count,
    squash: count,
    none: count,
  } satisfies Record<(typeof BASES)[number], z.ZodType>)
  .describe(
    'Living lines by what their class rests on: the record of a tool, a session, what the commit says, what a commit of several joined ones says, or nothing.',
  );
const tips = z.object({ ref: z.string(), tip: oid });
const recorder = z.object({ recorder: z.string(), version: z.string().nullable() });
const estimate = z.object({ value: part, from: part, to: part, basis: z.string() });
const shares = z.object({
  low: share.describe('(agent + pair) / counted: what is declared'),
  users: share.describe(
    '(agent + pair + assist + users) / counted: low, and what else is by people who use AI',
  ),
  high: share.describe('(counted - human - automation) / counted: what is not proved human'),
  estimate: estimate.nullable().describe('Null where nothing is calibrated on records of this repository.'),
});
const numbers = z.array(count);
const split = z
  .object({ declared: numbers, counted: numbers })
  .describe('One value for each entry of trend; declared = agent + pair.');
const agent = { agent: z.string(), model: z.string().nullable() };
const language = z.string().nullable();

export const MILESTONE_KINDS = ['threshold', 'first', 'loop', 'release', 'tool', 'custom'] as const;

/** 1 had another figure in the place of `users`. */
export const SCHEMA_VERSION = 2;

export const reportSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  generatedBy: z.object({ name: z.string(), version: z.string() }),
  rule: z.object({ id: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/), summary: z.array(z.string()) }),
  repository: z.object({
    name: z.string(),
    head: oid,
    headDate: date.nullable(),
    objectFormat: z.enum(['sha1', 'sha256']),
    commits: count.describe('All commits reachable from the head, merges too.'),
    complete: z.boolean(),
    reasons: z.array(z.string()).describe('Why the history is not complete.'),
  }),
  records: z
    .object({
      refs: z.array(tips),
      commits: count,
      branches: z
        .array(tips)
        .default([])
        .describe(
          'Branches that commits of the history joined, and whose own commits tell who wrote which lines.',
        ),
      squashes: count.default(0).describe('How many commits joined them.'),
      agreements: z
        .array(z.object({ one: recorder, other: recorder, lines: count, same: count }))
        .default([])
        .describe('Lines of which two recorders speak, and of how many they say the same: AI, or human.'),
    })
    .describe(
      'Where records of single lines are kept that the rule heeds, and of how many commits there are any.',
    ),
  living: living.extend({ basis }),
  share: shares,
  commits: countsSchema.describe('Commits that are not merges.'),
  added: countsSchema.describe('Lines that those commits added.'),
  trend: z
    .array(z.object({ date, commit: oid, living, added: countsSchema, commits: countsSchema }))
    .describe('added and commits: since the entry before.'),
  past: z
    .object({
      since: z
        .object({ date, commit: oid })
        .describe('The entry of trend from which on they are as at the head.'),
      files: z.array(z.string()).describe('.gitattributes and override files that changed along the trend.'),
      ends: z
        .array(z.object({ date, commit: oid, onlyNow: count, onlyThen: count }))
        .describe(
          'First entry of trend, and last one before since: lines that count there by the files of the head alone, and by those of that entry alone.',
        ),
    })
    .nullable()
    .describe(
      'Past dates are counted by the attributes and overrides of the head; null where these never changed.',
    ),
  series: z
    .object({
      roles: z.array(
        z.object({ role: z.enum(ROLES), living: z.array(countsSchema), added: split, commits: split }),
      ),
      folders: z
        .array(z.object({ folder: z.string(), living: split, added: split, commits: split }))
        .describe('At most twelve parts of the tree that lie in no other; the last may be all the rest.'),
      languages: z
        .array(z.object({ language, living: split, added: split, commits: split }))
        .describe('The twelve in which most lines were ever added; null, the last, is all the rest.'),
      agents: z.array(z.object({ ...agent, living: numbers, added: numbers, commits: numbers })),
      estimate: z
        .array(z.object({ value: part, from: part, to: part }).nullable())
        .nullable()
        .default(null)
        .describe(
          'share.estimate at each entry of trend, by the records that there are at the head; null where these tell of too few lines. Null as a whole where there is none at the head.',
        ),
    })
    .describe(
      'The trend by role, folder, language and agent: one value for each entry of trend. A commit stands where it added most lines.',
    ),
  releases: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string(),
      date,
      commit: oid,
      lines: countsSchema,
      share: shares,
      living: countsSchema,
    }),
  ),
  milestones: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(MILESTONE_KINDS),
      title: z.string(),
      date,
      commit: oid.nullable(),
      bound: z.literal('low').nullable(),
      held: z
        .boolean()
        .nullable()
        .describe('For thresholds and steps of autonomy: whether it stayed so until the head.'),
    }),
  ),
  agents: z.array(z.object({ ...agent, living: count, added: count, commits: count })),
  roles: z.array(z.object({ role: z.enum(ROLES), living: countsSchema })),
  languages: z
    .array(z.object({ language, living: countsSchema }))
    .describe('By the names of files, most lines first; null: no language is known by that name.'),
  paths: z.array(
    z.object({
      path: z.string(),
      living: countsSchema,
      agents: z
        .array(z.object({ ...agent, living: count }))
        .describe('Lines of commits that name each of them first, in the order of agents.'),
    }),
  ),
  calibration: calibrationSchema.nullable(),
  sessions: sessionsSchema.nullable().default(null),
  loop: loopSchema.nullable().default(null).describe('Null in reports of versions that did not tell it.'),
  signs: z.array(z.object({ sign: z.string(), commits: count })),
  /** What looks like a mark of AI by a broad net and is in no row: it decides nothing. `example` is a full commit id. */
  unrecognised: z.array(z.object({ mark: z.string(), commits: count, example: z.string() })),
  circumstances: circumstancesSchema,
  measurable: measurableSchema,
  problems: z.array(
    z.object({ code: z.string(), message: z.string(), count, examples: z.array(z.string()) }),
  ),
});

export type Report = z.infer<typeof reportSchema>;
export type Counts = z.infer<typeof countsSchema>;
export type Living = z.infer<typeof living>;
export type Split = z.infer<typeof split>;
export type Shares = z.infer<typeof shares>;
export type Milestone = Report['milestones'][number];
export type Circumstance = NonNullable<Report['circumstances']>[number];
