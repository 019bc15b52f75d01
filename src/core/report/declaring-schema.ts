import * as z from 'zod';

const count = z.number().int().nonnegative();
const moment = z.object({ date: z.string(), commit: z.string() });
const from = moment.extend({
  earlier: z.boolean().describe('It was so already where the history that is here begins.'),
});
const to = moment
  .nullable()
  .describe('The first commit of the main line of which it does not hold; null: it does at the head.');
const path = z.string();

const switches = z
  .array(
    z.object({
      file: path,
      setting: z.string(),
      agent: z.string(),
      state: z.enum(['on', 'off']).describe('Whether the agent is to name itself in commits.'),
      from,
      to,
    }),
  )
  .describe(
    'Settings in files of the main line, while they said the same; where none is, the agent’s own default holds. Each person can have other settings.',
  );

const policies = z
  .array(
    z.object({
      file: path,
      kind: z.enum(['policy', 'contributing', 'template', 'instructions']),
      preset: z
        .string()
        .nullable()
        .describe('The published policy (`check --policy`) that was read in the file of this path.'),
      names: z
        .array(z.string())
        .describe('Keys of trailers that stand in its paragraphs on AI without a word of refusal.'),
      refuses: z.array(z.string()).describe('Keys behind or before a word of refusal.'),
      mixed: z.array(z.string()).describe('Keys that stand there both ways.'),
      disclosure: z.boolean().describe('A word of disclosing stands there.'),
      from,
      to,
    }),
  )
  .describe(
    'Files of the main line in which a paragraph on AI stands, while it said the same: which words, not what they mean.',
  );

const share = z.object({ commits: count, declared: count });

const cliffs = z
  .array(
    z.object({
      date: z.string(),
      commit: z.string(),
      agent: z.string().nullable().describe('Whose commits are counted as declared; null: those of all.'),
      causes: z.array(
        z.object({
          file: path,
          setting: z.string().nullable(),
          became: z.enum(['on', 'off', 'unset', 'came', 'changed', 'went']),
        }),
      ),
      before: share.describe(
        'Commits that were made and landed in the 90 days before, without merges and bots.',
      ),
      after: share.describe('The same in the 90 days behind it.'),
      people: z
        .object({ declared: count, wentOn: count })
        .describe('People who declared AI before, and those of them who went on to commit.'),
      withheld: z.enum(['few']).nullable().describe('Fewer than 20 commits on one side.'),
      p: z
        .number()
        .nullable()
        .describe('Fisher’s exact test, two-sided: how often chance alone makes the shares differ so.'),
      difference: z
        .object({ value: z.number(), from: z.number(), to: z.number() })
        .nullable()
        .describe('The later share less the earlier, with an interval of 95 % (Newcombe’s hybrid score).'),
      moved: z
        .enum(['fell', 'rose'])
        .nullable()
        .describe(
          'Null unless p is below 0.01 divided by the number of comparisons here. A fall says that declaring stopped, not that AI did.',
        ),
    }),
  )
  .describe('Where a setting or a text changed: the newest 40.');

const kept = z.object({
  ai: count.describe(
    'Commits of the main line but merges that themselves declare AI, made while such a text stood.',
  ),
  asked: count.describe('Of those made while a trailer was named.'),
  inForm: count.describe('Of asked: with a trailer of a key that was named.'),
  refusing: count.describe('Of those made while a trailer was refused.'),
  inRefused: count.describe('Of refusing: with one of a key that was refused.'),
  signedByAi: count.describe('Of ai: an AI is named in Signed-off-by.'),
  byAgent: count.describe('Of ai: an agent is the author.'),
});

const compliance = z
  .object({
    rules: z
      .array(z.object({ names: z.array(z.string()), refuses: z.array(z.string()), from, to }))
      .describe(
        'Keys that the texts of the tree name or refuse together; of what they contradict each other in, neither.',
      ),
    all: kept,
    releases: z
      .array(
        kept.extend({
          release: z.string().nullable().describe('Null: in no release yet.'),
          date: z.string().nullable().describe('Of the release; null where it is not known.'),
        }),
      )
      .describe('Those with such commits, by date; a commit is in each release whose own it is.'),
  })
  .nullable()
  .describe('How commits declare while texts of the tree name or refuse trailers; null where none ever did.');

export const declaringSchema = z
  .object({
    switches,
    policies,
    more: z.object({ switches: count, policies: count }).describe('Left out of the lists: the oldest.'),
    cliffs,
    compliance,
  })
  .describe(
    'Where the repository switches declaring on or off, and what its own texts say of AI. In no figure of lines.',
  );
