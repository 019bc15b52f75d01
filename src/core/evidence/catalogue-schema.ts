import * as z from 'zod';
import { readTrailer } from './message';
import { looksAround } from './pattern-parts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Where a mark may stand. */
type Place =
  | 'author'
  | 'committer-only'
  | 'coauthor'
  | 'trailer'
  | 'subject'
  | 'body'
  | 'branch'
  | 'statement'
  | 'box'
  | 'link'
  | 'denial';

const gives = z.enum(['agent', 'pair', 'assist', 'automation', 'none']);

/** A regex source, always read without regard to case. Silent commits are told by patterns taken apart: see silent.ts. */
const pattern = z
  .string()
  .refine(
    source => !looksAround(source),
    'must not look around itself or back: match the next letter ("(?:[^a-z]|$)"), or say in `unless` what to leave out',
  );

/** One row: how a tool leaves a mark, and what the mark says. */
const row = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  /** Display name of the agent; null where the mark is generic or belongs to no AI. */
  agent: z.string().nullable(),
  /** A generic mark may name its agent in the text: looked up among the aliases. */
  agentFrom: z.enum(['value', 'key', 'capture']).optional(),
  /**
   * Beside identities and lines: a `statement` is a line whose key has blanks or a heading, a `box` one that is ticked, a
   * `link` the address of a conversation, which counts where nothing else does, a `denial` says that no AI was used.
   */
  where: z.enum([
    ...['author', 'committer-only', 'coauthor', 'trailer', 'subject', 'body', 'branch'],
    ...['statement', 'box', 'link', 'denial'],
  ] as [Place, ...Place[]]),
  key: pattern.optional(),
  pattern,
  unless: pattern.optional(),
  /**
   * What the value has to name: an agent, a model or AI as such; an agent; an agent in the first group; an agent or model,
   * the first group being its name and nothing else; or nothing of that kind. Names stand in `agents` and `aliases`.
   */
  names: z.enum(['ai', 'agent', 'capture', 'whole', 'none']).optional(),
  /** Another trailer that has to be there and name a model. */
  with: z.literal('model').optional(),
  /** People fill it in: an empty or unfilled value says nothing, and neither does a denial. */
  form: z.literal(true).optional(),
  /** For tools that are in no row: counts only where no other row does, and takes their name from the text. */
  unlisted: z.literal(true).optional(),
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
  /** The mark stands behind the name of the person who ran the tool: that name is on the way of the commit, too. */
  person: z.literal(true).optional(),
  /** What the row must find: an author, a line (of a co-author what follows the key, of a trailer all of it), a branch. */
  example: z.string(),
  source: z.array(z.url()),
  note: z.string().optional(),
});

const signSchema = row.refine(isOwnLine, {
  path: ['example'],
  error: 'must be the whole line of a trailer, "Acme-Session: 0a1b2c3d", by a key that fits `key`',
});

/** A trailer's example shows key and value, so that nobody has to think of a key that fits. */
function isOwnLine({ where, key, example }: z.infer<typeof row>): boolean {
  if (where !== 'trailer') return true;
  const trailer = readTrailer(example.split('\n')[0]!);
  return (
    key !== undefined && trailer !== null && trailer.value !== '' && new RegExp(key, 'i').test(trailer.key)
  );
}

export const catalogueSchema = z.strictObject({
  version: z.string(),
  /**
   * Every name of an agent stands here and nowhere else: patterns are made of them. `word`: the name is a word or a first
   * name, too, and names the agent only where it stands alone; `wordAliases` are further names of that kind.
   */
  agents: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      vendor: z.string(),
      aliases: z.array(z.string()).optional(),
      wordAliases: z.array(z.string()).optional(),
      word: z.literal(true).optional(),
      /** What recorders of lines call it, where that is the name of another: `claude` is Claude Code to all of them. */
      recorded: z.array(z.string()).optional(),
    }),
  ),
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
  people: z.array(
    z.strictObject({ pattern, unless: pattern.optional(), note: z.string(), example: z.string() }),
  ),
  aliases: z.array(z.strictObject({ pattern, unless: pattern.optional(), agent: z.string() })),
  models: z.strictObject({
    placeholder: pattern,
    vendors: z.record(z.string(), z.string()),
    rules: z.array(z.strictObject({ pattern, vendor: z.string(), name: z.string(), family: z.string() })),
  }),
  /**
   * What is an agent itself: names of its packages as `npm:name`, `pypi:name`, `cargo:name`, `go:module`, its programs, its
   * repositories as `host/owner/name`, and who publishes its extension. Only tools that write code: a recorder wrote nothing.
   */
  products: z.array(
    z.strictObject({
      agent: z.string(),
      packages: z.array(z.string().regex(/^(npm|pypi|cargo|go):\S+$/)).min(1),
      bins: z.array(z.string()),
      repositories: z.array(z.string().regex(/^[^/:\s]+\.[^/:\s]+(\/[^/:\s]+){2,}$/)).min(1),
      publishers: z.array(z.string()).optional(),
      source: z.array(z.url()),
    }),
  ),
});

export type SignRow = z.infer<typeof row>;
export type CatalogueData = z.infer<typeof catalogueSchema>;
