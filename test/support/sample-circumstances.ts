/** An object id and a date, as those of a sample report's trend. */
export const commit = (n: number): string => n.toString(16).padStart(40, 'c');
export const dateOf = (sample: number): string =>
  new Date(Date.UTC(2019, sample * 2, 1)).toISOString().replace('.000', '');

/** Agents' files on the main line of a sample report: one that is there, one that went again. */
export const CIRCUMSTANCES = [
  {
    agent: 'Claude Code',
    since: { date: dateOf(30), commit: commit(31), earlier: false },
    until: null,
    files: [
      {
        path: 'CLAUDE.md',
        kind: 'instructions',
        since: { date: dateOf(30), commit: commit(31), earlier: false },
        until: null,
      },
    ],
    fileCount: { now: 1, ever: 12 },
    commits: { declared: 31, unknown: 214 },
  },
  {
    agent: null,
    since: { date: dateOf(28), commit: commit(29), earlier: true },
    until: { date: dateOf(32), commit: commit(33) },
    files: [
      {
        path: 'docs, "old"/AGENTS.md',
        kind: 'instructions',
        since: { date: dateOf(28), commit: commit(29), earlier: true },
        until: { date: dateOf(32), commit: commit(33) },
      },
    ],
    fileCount: { now: 0, ever: 1 },
    commits: { declared: 0, unknown: 1 },
  },
];

/** Id, kind, and whether it held. */
export const MILESTONES = [
  ['first-declared', 'first', null],
  ['living-low-10', 'threshold', false],
  ['living-low-10-lost', 'threshold', false],
  ['agent:Claude Code', 'tool', null],
  ['living-low-10-2', 'threshold', true],
  ['release:v0.33', 'release', null],
  ['custom:1', 'custom', null],
] as const;
