import * as z from 'zod';

const count = z.number().int().nonnegative();
const lines = {
  counted: count.describe('Living lines of files that count.'),
  human: count.describe('Of these, those that are proved human.'),
  unknown: count.describe('Of these, those without evidence of AI and without proof that they are human.'),
};
const touch = z
  .object({
    date: z.string().describe('When it came onto the main line.'),
    commit: z.string(),
    days: count.describe('Whole days from then to the head.'),
  })
  .nullable();

/** Where lines live that are proved human, or without evidence. */
export const remainderSchema = z.object({
  ...lines,
  ages: z
    .array(z.object({ from: count.nullable(), to: count.nullable(), human: count, unknown: count }))
    .describe(
      'By days since the line came onto the main line: from, and less than to (null: without end). from null: not known, at the edge of what was fetched.',
    ),
  directories: z
    .array(
      z.object({
        folder: z.string().describe('As in series.folders: the deepest of these that a file lies in.'),
        ...lines,
        ages: z.array(count).describe('human and unknown together, one value for each of ages.'),
        without: touch.describe(
          'The last commit without evidence of AI, bots apart, that added lines there or took some away; null where there was none.',
        ),
        ai: touch.describe('The last commit in which AI had a declared part that did so.'),
      }),
    )
    .describe('Those in which lines live.'),
  files: z
    .array(z.object({ path: z.string(), ...lines }))
    .describe('The 20 files with most lines that are proved human or without evidence.'),
});

/** How well commits say that AI had a part: those of the history that are no merges and in which it has. */
export const declarationsSchema = z.object({
  commits: count,
  tool: count.describe('Of these, those that name a tool; where several are named, the first counts.'),
  model: count.describe('Of these, those that name its model.'),
  forms: z
    .array(
      z.object({
        form: z.enum(['trailer', 'other-trailer', 'identity', 'unread', 'text', 'elsewhere']),
        commits: count,
      }),
    )
    .describe(
      'How they say it, each commit by the first that it has; in all commits. trailer: Assisted-by, Generated-by or Co-authored-by, where git reads it as a trailer; other-trailer: another one that git reads; identity: author or committer; unread: a trailer that git does not read as one; text: a sentence or link; elsewhere: a branch, a merge or the override file.',
    ),
  keys: z
    .array(z.object({ key: z.enum(['Assisted-by', 'Generated-by', 'Co-authored-by']), commits: count }))
    .describe('Of those of the form trailer, each by the first that it has.'),
  repairable: count.describe('Commits of which a line can be repaired.'),
  repairs: z
    .array(
      z.object({
        flaw: z
          .enum(['key', 'first', 'not-last', 'indented', 'with-text', 'no-line', 'sentence'])
          .describe(
            'key: another spelling of the key; first: no blank line between it and the subject; not-last: not in the last paragraph; indented: blanks before it; with-text: its paragraph has other text; no-line: in no line of its own; sentence: no trailer.',
          ),
        written: z.string(),
        repaired: z
          .string()
          .nullable()
          .describe(
            'The line as a trailer, for the last paragraph of the message, or one for each tool; null where none is named.',
          ),
        commits: count,
        example: z.string().describe('Id of such a commit.'),
      }),
    )
    .describe('The 20 that most commits need.'),
});
