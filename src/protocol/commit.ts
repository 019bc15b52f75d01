import * as z from 'zod';

export const oid = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
export const count = z.int().min(0);

export const agentModel = z.object({ agent: z.string(), model: z.string().nullable() });

export const commitRow = z.object({
  commit: oid,
  date: z.string(),
  author: z.string(),
  subject: z.string(),
  class: z.string(),
  agents: z.array(agentModel),
  evidence: z.array(z.object({ sign: z.string(), where: z.string(), text: z.string() })),
  /** Why it counts in `users`. */
  users: z.object({ person: z.string(), commit: oid, days: count }).nullable(),
});
export type CommitRow = z.infer<typeof commitRow>;
