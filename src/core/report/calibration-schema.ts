import * as z from 'zod';

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const declared = z.enum(['agent', 'pair', 'assist', 'user', 'silent']);
export const recordedLines = z
  .object({ ai: count, human: count, unknown: count })
  .describe('unknown: the recorder saw the file, and says nothing of the line.');
export const recordedMatrix = z
  .array(
    z.object({
      declared,
      lines: recordedLines,
      commits: z.object({ ai: count, human: count, unknown: count, empty: count }),
    }),
  )
  .describe(
    'What commits declare (user: silent, by a person who uses AI) by what is recorded of their lines.',
  );
const part = z.object({ part: count, of: count, share: share.nullable() });
const bounds = z.object({ value: share, from: share, to: share });
const name = z.string().nullable();

export const calibrationSchema = z
  .object({
    commits: count.describe('With a record, and with living lines of which it speaks.'),
    lines: recordedLines,
    matrix: recordedMatrix,
    quarters: z.array(z.object({ quarter: z.string(), matrix: recordedMatrix })),
    agents: z.array(z.object({ agent: name, matrix: recordedMatrix })),
    versions: z.array(z.object({ recorder: z.string(), version: name, matrix: recordedMatrix })),
    error: z.object({
      declared: part.describe('Of declared lines (agent, pair): recorded as AI.'),
      wrong: part.describe('Of the same lines: recorded as by a human.'),
      assisted: part.describe('Of lines of commits that declare help: recorded as AI.'),
      missed: part.describe('Of lines recorded as AI: in commits that declare nothing.'),
      helped: part.describe('Of lines recorded as AI: in commits that declare help alone.'),
    }),
    asRecorded: bounds.nullable().describe('The estimate with bounds of chance alone.'),
    lack: z
      .object({
        code: z.enum(['few-commits', 'few-lines-in-stratum', 'few-commits-in-stratum', 'other-times']),
        declared: declared.optional(),
        has: count.optional(),
        needed: count.optional(),
        commits: count.optional(),
        lines: count.optional(),
        of: count.optional(),
      })
      .nullable()
      .describe('Why there is no estimate.'),
  })
  .describe('How wrong the word of commits is, by the records of lines that live at the head.');
