import * as z from 'zod';

/** What a file tells an agent, or keeps of it. */
export const AGENT_FILE_KINDS = [
  'instructions',
  'rules',
  'prompts',
  'agents',
  'skills',
  'settings',
  'hooks',
  'mcp',
  'ignore',
  'records',
] as const;
export type AgentFileKind = (typeof AGENT_FILE_KINDS)[number];

const agentId = z.string();
const globs = z.array(z.string()).min(1);

/** One convention: where a tool looks for its files in the repository that it works in. */
const row = z.strictObject({
  /** `.gitignore` syntax; of several rows that match a path the last one speaks. */
  globs,
  /** Id of the agent in the catalogue; null where several agents read the file. */
  agent: agentId.nullable(),
  kind: z.enum(AGENT_FILE_KINDS),
  /** Month in which the convention began. */
  since: z.string().regex(/^\d{4}-\d{2}$/),
  /** Others have had reason to choose such a name: what came before `since` is not the tool's. */
  ordinary: z.literal(true).optional(),
  /** The file is for a tool that only reviews: it sets up nothing that could write. */
  reviews: z.literal(true).optional(),
  source: z.url(),
});

export const agentFilesSchema = z.strictObject({
  rows: z.array(row),
  /** Folders whose files set up another place than this repository: what it makes of them, or tests itself with. */
  elsewhere: globs,
  /** How an agent is told to name itself in the commits that it makes. */
  switches: z.array(z.strictObject({ agent: agentId, setting: z.string(), source: z.url() })),
});

export type AgentFilesData = z.infer<typeof agentFilesSchema>;
export type AgentFileRow = AgentFilesData['rows'][number];
