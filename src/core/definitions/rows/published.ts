import type { Definition } from '../definition';
import { ADDED, AS_HUMAN, ASSIST_IN, BOTS_OUT, BY_COMMITS, LACKING, OWN_LISTS, OWN_RECORDS } from './steps';

/** Definitions of lines that others publish. */
export const PUBLISHED: readonly Definition[] = [
  {
    id: 'aiblame.surviving',
    name: 'aiblame, surviving lines',
    source: 'https://github.com/trinhbentre/aiblame/blob/179bafe/docs/METHODOLOGY.md',
    differs: `${OWN_LISTS}; commits of .git-blame-ignore-revs are looked through under the rule ignore-revs alone`,
    unknownAs: AS_HUMAN,
    steps: [OWN_RECORDS, ASSIST_IN, BOTS_OUT],
  },
  {
    id: 'aiblame.churn',
    name: 'aiblame, churn',
    source: 'https://github.com/trinhbentre/aiblame/blob/179bafe/docs/METHODOLOGY.md',
    differs: `${OWN_LISTS}; records of lines are not heard`,
    unknownAs: AS_HUMAN,
    steps: [BY_COMMITS, ADDED, ASSIST_IN, BOTS_OUT],
  },
  {
    id: 'gitclear.weights',
    name: 'GitClear, lines by the weight of the mark',
    source: 'https://public.amplenote.com/embed/WDNr26BP1ctr8tYFc5krgfzz?hostname=www.gitclear.com',
    differs: `${OWN_LISTS}; added lines, not changed ones, and none of its telemetry; of several marks the heaviest counts`,
    unknownAs: 'unknown counts as not AI',
    steps: [
      BY_COMMITS,
      ADDED,
      {
        set: { mark: 'weighted' },
        says: 'a line counts 1 where an agent is the author or the commit says generated, 0.5 for a co-author, 0.3 for help',
      },
    ],
  },
  {
    id: 'claude-code.effective',
    name: 'Claude Code, effective lines',
    source: 'https://code.claude.com/docs/en/analytics.md',
    differs:
      'its filter of lines alone: over living lines and what commits declare of any tool, in place of added lines of merged requests and what sessions hold',
    unknownAs: 'unknown counts as not AI',
    steps: [
      {
        set: { lines: 'effective' },
        says: 'only lines of 4 to 1,000 characters that are not brackets and punctuation, outside of fixtures, snapshots, cassettes and build folders',
      },
    ],
  },
  {
    id: 'git-ai.stats',
    name: 'git-ai, stats of all commits',
    source: 'https://github.com/git-ai-project/git-ai/blob/55a1d72/src/authorship/stats.rs',
    differs:
      'summed over all commits, where it speaks of one; which files count stands in our lists; notes of versions that are known to err are not believed',
    unknownAs: 'untracked, in the denominator',
    steps: [
      BY_COMMITS,
      ADDED,
      { set: { mark: 'attested' }, says: 'only what a git-ai note of the commit records as AI' },
    ],
    lacking: ({ hasAttested }) => (hasAttested ? null : LACKING.notes),
  },
  {
    id: 'cdxgen.ai-line-ratio',
    name: 'cdxgen, aiLineRatio',
    source: 'https://github.com/cdxgen/cdxgen/blob/master/docs/AI_PROVENANCE.md',
    differs:
      'as it reckons where no git-ai notes are; which marks mean AI stands in our lists; the newest 20 commits are those of the history, in a range too few',
    unknownAs: 'unknown counts as not AI',
    steps: [
      BY_COMMITS,
      { set: { unit: 'changed' }, says: 'lines added and taken away in all files, by commits' },
      { set: { newest: 20 }, says: 'only of the 20 newest commits' },
      ASSIST_IN,
    ],
  },
];
