import * as z from 'zod';
import { recordedLines, recordedMatrix } from './calibration-schema';

const count = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const sessionsSchema = z
  .object({
    stores: z
      .array(
        z.object({
          store: z.string(),
          agent: z.string(),
          files: count,
          notRead: count,
          sessions: count,
          unproven: count,
          unread: count,
        }),
      )
      .describe(
        'Where sessions are kept, with their files, those of them that could not be read, the sessions in the repository, calls that no result proves to have changed a file, and records that could not be read.',
      ),
    agents: z
      .array(z.object({ agent: z.string(), sessions: count, edits: count, from: day, to: day }))
      .describe('Of sessions that edited files of the repository, and the days of the first and last edit.'),
    commits: z
      .object({ inside: count, matched: count })
      .describe(
        'Of those that are not merges: not before the first edit nor more than 21 days after the last, and those of which a line was found.',
      ),
    edits: z
      .object({ read: count, here: count, matched: count })
      .describe('All, those of files of the repository, and those of which a line was found in a commit.'),
    lines: z
      .object({ exact: count, reformatted: count, edited: count })
      .describe('Added lines that were found as they are, set anew by a formatter, or changed by hand.'),
    passedOver: count.describe('Added lines of files that are too large to be looked at.'),
    calibration: z
      .object({ commits: count, lines: recordedLines, matrix: recordedMatrix })
      .describe(
        'What commits declare by what sessions say of their living lines: of commits inside, by people of whom a line was found. unknown: no session holds it, which proves nothing.',
      ),
  })
  .describe(
    'What agents’ sessions on one machine told: nobody else can count it again, and only who works there is covered. Null where they were not to be heard, as at first.',
  );
