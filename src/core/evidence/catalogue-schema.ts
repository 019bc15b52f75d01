import * as z from 'zod';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const gives = z.enum(['agent', 'pair', 'assist', 'automation', 'none']);

/** One row: how a tool leaves a mark, and what the mark says. Patterns are regex sources, always case-insensitive. */
export const signSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  /** Display name of the agent; null where the mark is generic or belongs to no AI. */
  agent: z.string().nullable(),
  /** A generic mark may name its agent in the text: looked up among the aliases. */
  agentFrom: z.enum(['value', 'key', 'capture']).optional(),
  where: z.enum(['author', 'committer-only', 'coauthor', 'trailer', 'subject', 'body', 'branch']),
  key: z.string().optional(),
  pattern: z.string(),
  unless: z.string().optional(),
  gives,
  /** 4 worked alone, 3 committed with a person present, 2 helped, 1 a clicked suggestion, 0 wrote or reviewed nothing. */
  autonomy: z.number().int().min(0).max(4),
  /**
   * What the mark rests on. A vendor's address or trailer proves itself at any date; a display name, wording or
   * branch name may also be a coincidence: people are excluded from it and `since` is enforced.
   */
  rests: z.enum(['address', 'trailer', 'name', 'words', 'branch']),
  since: date.optional(),
  until: date.optional(),
  certainty: z.enum(['verified', 'documented', 'listed', 'weak']),
  /** Where a model name may stand: display name, trailer value, first capture, or another trailer of the commit. */
  model: z.union([z.enum(['name', 'value', 'capture']), z.string().regex(/^trailer:[a-z-]+$/)]).optional(),
  /** The tool also makes review suggestions: one that a person accepted is help, not authorship. */
  suggestion: z.boolean().optional(),
  /** A text the row must match: author, value, line or branch name. */
  example: z.string(),
  source: z.array(z.url()),
  note: z.string().optional(),
});

export const catalogueSchema = z.strictObject({
  version: z.string(),
  agents: z.array(z.strictObject({ id: z.string(), name: z.string(), vendor: z.string() })),
  signs: z.array(signSchema),
  /** Days on which a sign was also written without cause; both ends included, by committer date in UTC. */
  windows: z.array(
    z.strictObject({
      sign: z.string(),
      from: date,
      until: date,
      gives,
      source: z.array(z.url()),
      note: z.string(),
    }),
  ),
  /** People whose names or addresses look like those of agents. */
  people: z.array(z.strictObject({ pattern: z.string(), note: z.string(), example: z.string() })),
  aliases: z.array(z.strictObject({ pattern: z.string(), agent: z.string() })),
  models: z.strictObject({
    placeholder: z.string(),
    vendors: z.record(z.string(), z.string()),
    rules: z.array(
      z.strictObject({ pattern: z.string(), vendor: z.string(), name: z.string(), family: z.string() }),
    ),
  }),
  /** Files that show a tool is in use in a repository; they say nothing about a commit. */
  files: z.array(z.strictObject({ agent: z.string().nullable(), pattern: z.string() })),
});

export type SignRow = z.infer<typeof signSchema>;
export type CatalogueData = z.infer<typeof catalogueSchema>;
