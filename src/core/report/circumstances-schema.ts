import * as z from 'zod';

const count = z.int().min(0);
const moment = z.object({ date: z.string(), commit: z.string() });
const began = moment.extend({
  earlier: z.boolean().describe('It was there already where the history that is here begins.'),
});
const ended = moment.nullable().describe('When it went; null where it is there at the head.');

export const circumstancesSchema = z
  .array(
    z.object({
      agent: z.string().nullable().describe('Null: agents in general, by files that several of them read.'),
      since: began,
      until: ended,
      files: z
        .array(z.object({ path: z.string(), kind: z.string(), since: began, until: ended }))
        .describe(
          'At most eight, of each kind one before others: those that are there first, each in order of coming.',
        ),
      fileCount: z.object({ now: count, ever: count }),
      commits: z
        .object({ declared: count, unknown: count })
        .describe(
          'Commits, but merges, made and landed from since on, and before until: declare AI, say nothing.',
        ),
    }),
  )
  .nullable()
  .describe(
    'Agents’ files on the main line: facts about the repository, in no share. Null only while an analysis runs.',
  );

export const MEASURES_TO_COME = ['switch', 'trailer', 'override'] as const;

export const measurableSchema = z
  .array(
    z.object({
      code: z
        .enum(MEASURES_TO_COME)
        .describe(
          'switch: a setting of the agent lets it name itself in commits; trailer: commits name the agent in a trailer; override: the repository declares commits itself.',
        ),
      agent: z.string().nullable(),
      setting: z.string().nullable(),
    }),
  )
  .describe('Where no commit declares AI: what would make its part measurable.');
