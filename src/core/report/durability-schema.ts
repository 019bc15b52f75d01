import * as z from 'zod';
import { CLASSES, ROLES } from '../model';

const count = z.number().int().nonnegative();
const part = z.number().min(0).max(1);
const quarter = z.string().regex(/^\d{4}-Q[1-4]$/);
const lack = z
  .enum(['no-ai', 'nothing-to-match', 'few-changes', 'concentrated'])
  .nullable()
  .describe(
    'Why nothing is concluded: there is nothing of AI; no directory and quarter holds both; fewer than 30 changes in a group; five changes hold over a fifth of its lines.',
  );
const rework = z
  .object({ lost: count, of: count })
  .describe('Lines lost within so many days, of the lines of changes that were there for so long.');
const days = z.number().nonnegative().nullable();
const group = z.object({
  changes: count,
  lines: count.describe('Lines that landed, and that live or were lost since.'),
  living: count,
  largest: part.nullable().describe('The part of the lines that the five largest changes hold.'),
  curve: z
    .array(z.object({ days: count, share: part, atRisk: count }))
    .describe(
      'Kaplan-Meier: the part that lives longer than so many days, and lines that were looked at then.',
    ),
  halfLife: z
    .object({ days, from: days, to: days })
    .nullable()
    .describe('Days, with a 95% interval; null within: longer than can be seen. Null: not told, see lack.'),
  lack,
  within14: rework,
  within30: rework,
});
const groups = <T extends z.ZodType>(of: T) => z.object({ ai: of, others: of });

/** How long landed lines last: of AI (agent, pair, assist) and of others (unknown, human); bots that are not AI are in neither. */
export const durabilitySchema = z.object({
  groups: groups(group).describe('Without bulk changes.'),
  bulk: z
    .object({ above: count, ...groups(z.object({ changes: count, lines: count, living: count })).shape })
    .describe('Changes that landed more lines than this: apart from all else but definitions and quarters.'),
  comparison: z
    .object({
      strata: count.describe('Directories and quarters in which both landed lines.'),
      changes: groups(count),
      lines: groups(count),
      ratio: z
        .object({ value: z.number(), from: z.number(), to: z.number() })
        .nullable()
        .describe(
          'Losses of AI to those of others (Mantel-Haenszel), 95% interval; below 1: AI lines last longer.',
        ),
      verdict: z.enum(['longer', 'shorter', 'no-difference']).nullable(),
      lack,
    })
    .describe('Lines of AI and of others that landed in the same directory and quarter.'),
  definitions: z
    .array(
      z.object({
        definition: z.enum(['ever-lines', 'window-lines', 'window-changes', 'matched', 'without-bulk']),
        differsFrom: z.string().nullable(),
        ai: part.nullable(),
        others: part.nullable(),
        flips: z.boolean().describe('The one choice in which it differs turns the sign.'),
      }),
    )
    .describe('The part that is lost, by several definitions.'),
  quarters: z
    .array(
      z.object({
        quarter,
        ...groups(z.object({ changes: count, lines: count, living: count, within30: rework })).shape,
      }),
    )
    .describe('By when lines landed.'),
  cohorts: z
    .object({
      days: z.array(count).describe('Ages at which alive is told.'),
      months: z.array(
        z.object({
          month: z.string().regex(/^\d{4}-\d{2}$/),
          ...groups(
            z.object({
              changes: count,
              lines: count,
              living: count.describe('At the head.'),
              alive: z
                .array(part.nullable())
                .describe('One value for each of days; null where fewer than five changes are that old.'),
            }),
          ).shape,
        }),
      ),
    })
    .default({ days: [], months: [] })
    .describe(
      'Kaplan-Meier by the month in which lines landed, bulk changes left out: the part that lives longer than so many days.',
    ),
  judgement: z
    .array(
      z.object({
        class: z.enum(CLASSES),
        changes: count.describe('Commits of the history that are no merges.'),
        lines: count,
        reverted: count.describe(
          'Taken back by a commit that says so in the words of git, with the full id.',
        ),
        replaced: z
          .object({ changes: count, of: count })
          .describe('Half of the lines gone within 14 days, of changes that old.'),
      }),
    )
    .describe('What became of changes, beside how many there were.'),
  conservation: z
    .object({
      landed: count,
      early: count,
      living: count,
      lost: count,
      surplus: count,
      vanished: count,
      unlanded: count,
    })
    .describe(
      'Lines: landed + surplus = early + living + lost + vanished. early: lost before they were on the main line; surplus: lost by two branches, or lost and kept by a merge; vanished: dropped by a merge or no longer counted; unlanded, beside: of merges.',
    ),
});

const undisturbed = z.object({ low: count, high: count, of: count, open: count });

const divided = z.object({
  ...undisturbed.shape,
  roles: z.array(z.object({ role: z.enum(ROLES), ...undisturbed.shape })),
  quarters: z.array(z.object({ quarter, ...undisturbed.shape })),
});

/** Changes that an agent landed and that no commit with a person's name or without a mark touched within 30 days. */
export const autonomyRatioSchema = divided.extend({
  own: divided
    .nullable()
    .default(null)
    .describe(
      'low and high of those alone that name what this repository ships first; of and open as above. Null where selfHosting is.',
    ),
});
