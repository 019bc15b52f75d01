import * as z from 'zod';

const oid = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
const amount = z.number().min(0).nullable();
const count = z.int().min(0).nullable();
const share = z.number().min(0).max(1).nullable();

const step = z.object({
  says: z.string(),
  ai: amount,
  counted: count,
  share,
});

/** One definition's figure of one commit. All that a number needs to be quoted stands in its row. */
export const definedSchema = z.object({
  id: z.string().describe('Never changes: to be quoted with the number.'),
  name: z.string(),
  source: z.string().describe('Where the definition is published.'),
  status: z
    .enum(['exact', 'variant', 'refused'])
    .describe('variant: not quite what is published, see differs; refused: a clone does not hold it.'),
  differs: z.string().nullable().describe('What is different from what is published, or why it is refused.'),
  unit: z.string(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  ai: amount.describe('The numerator; a weighted one need not be whole. Null where it cannot be told.'),
  counted: count.describe('The denominator.'),
  share: share.describe('ai / counted'),
  unknown: count.describe('Of what is counted, that of which nothing is known; null where not looked at.'),
  unknownAs: z.string().nullable().describe('What it takes for what the unknown counts as.'),
  between: z
    .object({ from: share, to: share, open: z.int().min(1).describe('Lines that were not looked at.') })
    .nullable()
    .describe('Between which the share lies, where not every line could be looked at.'),
  lacking: z.string().nullable().describe('Why there is no figure, or what it had to do without.'),
  steps: z.array(step).describe('From our definition to it, in order, and the figure after each.'),
  commit: oid,
  since: oid.nullable().describe('Only what came after it; null: all.'),
  reasons: z.array(z.string()).describe('Why the history is not complete, where it is not.'),
  rule: z.object({ id: z.string(), hash: z.string() }),
  generatedBy: z.object({ name: z.string(), version: z.string() }),
});

export const definitionsSchema = z.array(definedSchema);

export type Defined = z.infer<typeof definedSchema>;

export function definitionsJson(rows: readonly Defined[]): string {
  return `${JSON.stringify(rows, null, 1)}\n`;
}
