import type { Definition } from '../definition';
import { ASSIST_IN, COMMITS, MERGES_IN } from './steps';

const AS_NOT_AI = 'unknown counts as not AI';
const OUR_MARKS = 'which marks mean AI stands in our list';

/** Definitions whose unit is the commit. */
export const OF_COMMITS: readonly Definition[] = [
  {
    id: 'korext.percentage',
    name: 'Korext, commits with a tool signature',
    source: 'https://www.npmjs.com/package/@korext/ai-attestation',
    differs: OUR_MARKS,
    unknownAs: AS_NOT_AI,
    steps: [COMMITS, MERGES_IN, ASSIST_IN],
  },
  {
    id: 'kubevirt.release',
    name: 'KubeVirt, commits with an AI trailer',
    source: 'https://github.com/kubevirt/community/blob/main/ai-contribution-policy.md',
    differs: `${OUR_MARKS}; of all history unless a range is given, where it speaks of one release`,
    unknownAs: AS_NOT_AI,
    steps: [
      COMMITS,
      { set: { mark: 'trailer' }, says: 'only marks that are trailers, co-authors among them' },
    ],
  },
  {
    id: 'semianalysis.commits',
    name: 'SemiAnalysis, commits signed by Claude Code',
    source: 'https://dailymolt.com/p/the-four-percent',
    differs: 'of this repository, where it speaks of all public ones of a day',
    unknownAs: AS_NOT_AI,
    steps: [
      COMMITS,
      MERGES_IN,
      { set: { mark: 'claude-code' }, says: 'one tool alone, as author or co-author' },
    ],
  },
  {
    id: 'uber.agent-commits',
    name: 'Uber, changes by agents alone',
    source: 'https://www.iqsource.ai/en/blog/uber-ai-code-agent-orchestration',
    differs: 'commits whose author is an agent, in place of requests that an agent opened',
    unknownAs: AS_NOT_AI,
    steps: [COMMITS, { set: { mark: 'agent' }, says: 'only commits with an agent as author' }],
  },
];
