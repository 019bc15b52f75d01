import * as z from 'zod';
import { CLASSES, ROLES } from '../model';
import { declaringSchema } from './declaring-schema';
import { autonomyRatioSchema, durabilitySchema } from './durability-schema';
import { growthSchema, reachSchema } from './growth-schema';
import { declarationsSchema, remainderSchema } from './remainder-schema';
import { selfHostingSchema } from './self-hosting-schema';

const count = z.number().int().nonnegative();
const rung = z
  .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
  .nullable()
  .describe(
    '0: no evidence of AI; 1: assisted; 2: co-authored; 3: an agent is the author, a person committed; 4: an agent is author and committer, a person merged or reviewed; 5: no person in author, committer, sign-off, review or merge; null: a forge made the commit and does not say who had it merged.',
  );
const agentModel = z.object({ agent: z.string(), model: z.string().nullable() });
const rungs = z.object({ rung, living: count, added: count });

/** How much of the loop is closed: not how much is written, but by whose hands it went, and who writes over whom. */
export const loopSchema = z.object({
  autonomy: z
    .array(rungs.extend({ commits: count }))
    .describe('By rung: living lines at the head, lines ever added, and commits that are not merges.'),
  roles: z
    .array(z.object({ role: z.enum(ROLES), autonomy: z.array(rungs) }))
    .describe('The same for what files are for; those of which no line lives or was added are left out.'),
  trend: z
    .array(z.object({ rung, living: z.array(count), added: z.array(count), commits: z.array(count) }))
    .describe('One value for each entry of trend; added and commits since the entry before.'),
  overwrite: z
    .array(z.object({ by: z.enum(CLASSES), of: z.enum(CLASSES), lines: count }))
    .describe(
      'Lines that commits took away from files that count, by the class of who took them and of whose they were; in all, what numstat counts as deleted.',
    ),
  overwriteModels: z
    .array(z.object({ by: agentModel, of: agentModel, lines: count }))
    .default([])
    .describe(
      'The same by agent and model, of lines that were declared or recorded as an agent’s (agent, pair) on both sides; most lines first. In all as many as overwrite says of these classes. Commits of several agents count for the first.',
    ),
  generations: z
    .object({
      aiOverAi: z.array(count),
      aiOverOthers: z.array(count),
      othersOverAi: z.array(count),
      others: z.array(count),
    })
    .describe(
      'The same since the entry of trend before; AI is agent, pair and assist. AI over AI: the output of one round is the input of the next.',
    ),
  selfHosting: selfHostingSchema
    .nullable()
    .default(null)
    .describe('Null where no agent of the evidence is what the repository ships.'),
  growth: growthSchema.nullable().default(null),
  reach: reachSchema.nullable().default(null).describe('Null where no agent is the author of any commit.'),
  remainder: remainderSchema
    .nullable()
    .default(null)
    .describe(
      'Null where no lines live, where history is cut short, and in reports of versions that did not tell it.',
    ),
  declarations: declarationsSchema
    .nullable()
    .default(null)
    .describe('Null where no commit declares AI, and in reports of versions that did not tell it.'),
  declaring: declaringSchema
    .nullable()
    .default(null)
    .describe(
      'Null where no file of the main line switches declaring on or off or speaks of AI, while an analysis runs, and in reports of versions that did not tell it.',
    ),
  durability: durabilitySchema
    .nullable()
    .default(null)
    .describe(
      'Null where no lines landed, where history is cut short, and in reports of versions that did not tell it.',
    ),
  autonomyRatio: autonomyRatioSchema
    .nullable()
    .default(null)
    .describe(
      'low to high of of: changes at rung 4 or more that no commit below it, bots apart, took lines from within 30 days. low counts what is not knowable as none, high as all. open: landed less than 30 days before the head, in neither.',
    ),
});
