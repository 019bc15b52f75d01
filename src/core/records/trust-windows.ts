/** Versions of a recorder whose records are known to be wrong. */
export interface TrustWindow {
  readonly recorder: string;
  readonly from: string;
  /** The first version that is not meant; null where the fault is not known to be mended. */
  readonly until: string | null;
  /** What a reader is told. */
  readonly fault: string;
  /** Whose lines are not believed. */
  readonly writer: 'ai' | 'human';
  readonly source: readonly string[];
}

/**
 * A window holds the versions in which a fault was shown, and no more: that a report is open says nothing of the versions
 * before and after. The first row that holds speaks.
 */
export const TRUST_WINDOWS: readonly TrustWindow[] = [
  {
    recorder: 'git-ai',
    from: '1.7.4',
    until: '1.7.5',
    fault:
      'git-ai 1.7.4 credits lines that nobody recorded, typed ones too, to any agent that it finds running',
    writer: 'ai',
    source: [
      'https://github.com/git-ai-project/git-ai/issues/2362',
      'https://github.com/git-ai-project/git-ai/issues/2344',
    ],
  },
  {
    recorder: 'git-ai',
    from: '1.6.19',
    until: '1.6.20',
    fault: 'git-ai 1.6.19 credits lines that a person typed after an agent to the agent',
    writer: 'ai',
    source: ['https://github.com/git-ai-project/git-ai/issues/2067'],
  },
];
