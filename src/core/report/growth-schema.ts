import * as z from 'zod';
import { THRESHOLDS } from '../model';

const count = z.number().int().nonnegative();
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const withheld = z
  .enum(['few', 'poor', 'flat'])
  .nullable()
  .describe(
    'Why nothing is told: fewer than six quarters that say enough; less than three quarters of the variance explained; a slope that may be none.',
  );
const days = z
  .object({ value: z.number(), from: z.number(), to: z.number() })
  .describe('Days, with an interval of 95 %; negative: it halves.');
const fit = z.object({
  quarters: count,
  r2: z.number().min(0).max(1),
  doublingDays: days,
});

const curve = z.object({
  withheld,
  fit: fit
    .extend({
      first: date,
      last: date,
      thresholds: z
        .array(
          z.object({
            threshold: z.union(THRESHOLDS.map(threshold => z.literal(threshold))),
            date,
            from: date,
            to: date.nullable().describe('Null: more than ten years after the last quarter.'),
          }),
        )
        .describe(
          'Extrapolation: when the curve is at thresholds above its last point, if the trend held; those within ten years.',
        ),
    })
    .nullable(),
});

export const growthSchema = z
  .object({ living: curve, added: curve })
  .describe(
    'A logistic curve through the declared share by quarters of 91 days, counted back from the head: least squares on the logarithm of the odds.',
  );

const spread = z
  .object({ median: count, p90: count })
  .nullable()
  .describe('Null where there is none to count.');
const rise = z.object({ withheld, fit: fit.nullable() });

export const reachSchema = z
  .object({
    quarters: z.array(
      z.object({
        quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
        commits: count.describe(
          'Commits that an agent is the author of and that added lines to files that count.',
        ),
        lines: spread.describe('Lines that each added; above 15 rounded down by up to an eighth.'),
        files: spread.describe('Files to which each added lines; rounded likewise.'),
        runs: count.describe(
          'Runs of such commits, in order of landing, without a commit of anybody else between.',
        ),
        run: spread.describe('Commits in each run.'),
      }),
    ),
    lines: rise.describe('How the median of lines doubles, over quarters of 20 commits or more.'),
    run: rise.describe('How the 90th percentile of runs doubles, over quarters of 10 runs or more.'),
  })
  .describe('How much an agent lands in one go.');
