import * as z from 'zod';

/** What agents can ask, as every host declares it. What they get is in the files beside: a host that only asks needs none. */

const MOST_LETTERS = 400;
const MOST_LINES = 100_000_000;

const name = z.string().min(1).max(MOST_LETTERS);
const path = name
  .optional()
  .describe('A folder of the repository to read; needed only where several are within reach.');
const line = z.int().min(1).max(MOST_LINES).optional();
const includeText = z
  .boolean()
  .optional()
  .describe(
    'Also give what people wrote in the commits (subject, author, evidence), marked as untrusted data. Default: false.',
  );

export const TOOLS = [
  {
    name: 'get_ai_share',
    title: 'AI Share of a Repository',
    description:
      'How much of a git repository did AI write, since when, and what does that rest on? Gives the share of its living lines by bounds (low: declared by AI agents or by people who name an AI as co-author; users: with what else is by people who declare that they use AI; high: all that is not proved human or automated), lines and commits by class, agents and models, the first sign, milestones, what could not be read, and the command that computes it again. Reads git history only; may take minutes for a large repository the first time.',
    input: z.strictObject({
      path,
      revision: name.optional().describe('Branch, tag or commit to report on. Default: what is checked out.'),
    }),
  },
  {
    name: 'get_line_provenance',
    title: 'Provenance of Lines',
    description:
      'Which commit wrote each line of a committed file, as git blame names it, and does that commit declare AI? Gives ranges of lines with commit id, class (agent, pair, assist, unknown, human, automation), agent, model and the signs it rests on, and sums by class; or why the file counts in no figure. "unknown" means that nothing was declared, not that a human wrote it. Lines are those of the commit, not of unsaved or uncommitted text.',
    input: z.strictObject({
      path,
      file: name.describe(
        'The file: its path from the top of the repository, or an absolute path inside it.',
      ),
      startLine: line.describe('First line, from 1. Default: the first of the file.'),
      endLine: line.describe('Last line. Default: the last of the file.'),
      includeText,
    }),
  },
  {
    name: 'explain_commit',
    title: 'Explain a Commit',
    description:
      'Why does a commit count as written by an AI agent, with AI, by automation, by a human, or as unknown? Gives its class, agents and models, the signs found and where, and whether it counts with people who use AI and by which earlier commit. "unknown" means that nothing was declared, not that a human wrote it.',
    input: z.strictObject({
      path,
      commit: name.describe('Anything that names a commit: an id, a branch, a tag.'),
      includeText,
    }),
  },
] as const;

export type Tool = (typeof TOOLS)[number];
export type ToolName = Tool['name'];
export type InputOf<Name extends ToolName> = z.infer<Extract<Tool, { name: Name }>['input']>;

/** What a tool takes, as JSON Schema. */
export function inputSchemaOf({ input }: Tool): Readonly<Record<string, unknown>> & { type: 'object' } {
  const { $schema, ...schema } = z.toJSONSchema(input, { io: 'input' });
  return { ...schema, type: 'object' };
}
