import * as z from 'zod';
import { ROLES } from '../model';

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1).nullable();
const lines = z
  .object({ own: count, others: count, counted: count })
  .describe(
    'Lines that the own product wrote or shared in, those of other agents that are named, and all that count.',
  );
const numbers = z.array(count);

/** How much of what makes an agent that agent wrote. */
export const selfHostingSchema = z.object({
  agents: z
    .array(
      z.object({
        agent: z.string(),
        manifest: z
          .object({ path: z.string(), name: z.string() })
          .nullable()
          .describe('What in the tree of the head says so; null where the override file does.'),
      }),
    )
    .describe('Agents of the evidence that are what this repository ships.'),
  share: z.object({
    low: share.describe('living.own / living.counted: what is declared or recorded'),
    high: share.describe(
      'What may be by the own product: all that is not proved human, not automation, and not of another agent that is named.',
    ),
  }),
  living: lines,
  added: lines,
  roles: z.array(
    z.object({
      role: z.enum(ROLES),
      living: lines,
      added: lines,
      trend: z
        .object({ living: numbers, added: numbers })
        .describe('Lines of the own product: one value for each entry of trend; added since the one before.'),
    }),
  ),
});
