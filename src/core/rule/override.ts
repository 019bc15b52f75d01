import * as z from 'zod';
import {
  ERA_CONTRADICTED_SIGN,
  ERA_SIGN,
  type ExtraSign,
  extraSignSchema,
  loadCatalogue,
  OVERRIDE_SIGN,
} from '../evidence';

export const OVERRIDE_FILE = '.writes-itself.json';
export const OVERRIDE_LIMIT = 256 * 1024;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date like 2021-06-29')
  .refine(isDay, 'a date that exists');
const text = z.string().min(1).max(200);

/** What a repository may say about its own history, in `.writes-itself.json` at its root. */
export const overrideSchema = z.strictObject({
  $schema: z.string().max(500).optional(),
  signs: z.array(extraSignSchema).max(200).optional().describe('Marks of AI that only this project uses.'),
  commits: z
    .array(
      z.strictObject({
        commit: z.string().regex(/^[0-9a-f]{7,64}$/, '7 to 64 hex digits of a commit id'),
        by: z.enum(['ai', 'human']),
        agent: text.optional(),
        model: text.optional(),
        reason: z.string().max(1000).optional(),
      }),
    )
    .max(10_000)
    .optional()
    .describe('Commits whose author the project declares, whatever their text says.'),
  exclude: z.array(z.string().min(1).max(1000)).max(1000).optional().describe('Globs of files to leave out.'),
  milestones: z
    .array(
      z.strictObject({
        date: day,
        title: text,
        commit: z
          .string()
          .regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id')
          .optional(),
      }),
    )
    .max(500)
    .optional()
    .describe('Dated points to show beside those that were found.'),
  ships: z
    .array(text)
    .max(20)
    .optional()
    .describe(
      'Agents, as reports name them, that are what this repository ships, whatever its manifests say; none: it ships no agent.',
    ),
  aiEraStart: day.optional().describe('Commits before this day (UTC) count as proved human.'),
});

export type Override = z.infer<typeof overrideSchema>;

/** An override file read, or why it was not: then it has no effect at all. */
export type OverrideReading =
  | { readonly override: Override; readonly error: null }
  | { readonly override: null; readonly error: string };

export function readOverride(content: Buffer): OverrideReading {
  if (content.length > OVERRIDE_LIMIT)
    return { override: null, error: `it is larger than ${OVERRIDE_LIMIT / 1024} KiB` };
  let data: unknown;
  try {
    data = JSON.parse(content.toString('utf8'));
  } catch {
    return { override: null, error: 'it is not JSON' };
  }
  const result = overrideSchema.safeParse(data);
  if (!result.success) return { override: null, error: describeIssue(result.error.issues[0]!) };
  const taken = takenId(result.data.signs ?? []);
  if (taken !== null) return { override: null, error: `the sign id ${JSON.stringify(taken)} is taken` };
  return { override: result.data, error: null };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.map(String).join('.').slice(0, 100);
  return `${where === '' ? 'it' : where}: ${issue.message.slice(0, 200)}`;
}

/** The first id that another sign has: one of the same file, of the catalogue, or of our own judgements. */
function takenId(signs: readonly ExtraSign[]): string | null {
  if (signs.length === 0) return null;
  const seen = new Set([ERA_SIGN, ERA_CONTRADICTED_SIGN, OVERRIDE_SIGN]);
  for (const { id } of loadCatalogue().raw.signs) seen.add(id);
  for (const { id } of signs) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}

function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
