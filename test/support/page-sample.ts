import { type Counts, type Living, type Milestone, type Report, sharesOf } from '../../src/core/report';
import type { ListedCommit } from '../../src/protocol';
import { CALIBRATION } from './calibration-sample';
import { basisOf } from './chart-reports';
import { sampleLoop } from './loop-sample';

/** Text as an attacker would write it into a repository: markup, a turn of the writing direction, controls. */
export const HOSTILE = '<img src=x onerror="document.title=`taken`"> \u202egnp.exe\u202c \u0007 &amp; {0} %s';

const NONE: Counts = {
  agent: 0,
  pair: 0,
  assist: 0,
  unknown: 0,
  human: 0,
  automation: 0,
  users: 0,
  counted: 0,
};

export function counts(parts: Partial<Counts>): Counts {
  const { agent, pair, assist, unknown, human, automation } = { ...NONE, ...parts };
  return { ...NONE, ...parts, counted: agent + pair + assist + unknown + human + automation };
}

const WEEKS = 60;
const START = Date.UTC(2024, 0, 7);

const dateOf = (week: number) => new Date(START + week * 7 * 86_400_000).toISOString().replace('.000Z', 'Z');
const idOf = (number: number) => number.toString(16).padStart(40, '0');

function livingAt(week: number): Living {
  const grown = counts({
    agent: 8 * week,
    pair: 4 * week,
    assist: 2 * week,
    unknown: 500 + week,
    human: 300,
    automation: 5,
    users: 3 * week,
  });
  return { ...grown, excluded: { binary: 0, lock: 1200 }, excludedFiles: { binary: 3, lock: 1 } };
}

const week = counts({ agent: 8, pair: 4, assist: 2, unknown: 2, users: 1 });
const commitsOfWeek = counts({ agent: 1, pair: 1, assist: 1, unknown: 1 });
const weeks = Array.from({ length: WEEKS }, (_, i) => i);
const last = livingAt(WEEKS - 1);

const times = (of: Counts, factor: number): Counts => {
  const product = { ...of };
  for (const key of Object.keys(product) as (keyof Counts)[]) product[key] *= factor;
  return product;
};

function milestone(
  id: string,
  kind: Milestone['kind'],
  at: number,
  rest: Partial<Milestone> = {},
): Milestone {
  return { id, kind, title: id, date: dateOf(at), commit: idOf(at), bound: null, held: null, ...rest };
}

const split = (declared: (week: number) => number, counted: (week: number) => number) => ({
  declared: weeks.map(declared),
  counted: weeks.map(counted),
});

const WITHOUT_LOOP: Report = {
  schemaVersion: 2,
  generatedBy: { name: 'writes-itself', version: '0.1.0' },
  rule: { id: 'default', hash: 'ab'.repeat(32), summary: ['No evidence is "unknown".'] },
  repository: {
    name: HOSTILE,
    head: idOf(WEEKS - 1),
    headDate: dateOf(WEEKS - 1),
    objectFormat: 'sha1',
    commits: 240,
    complete: false,
    reasons: ['shallow'],
  },
  records: { refs: [], commits: 0, branches: [], squashes: 0, agreements: [] },
  calibration: CALIBRATION,
  sessions: null,
  loop: null,
  living: { ...last, basis: basisOf(last) },
  share: sharesOf(last),
  commits: times(commitsOfWeek, WEEKS),
  added: times(week, WEEKS),
  trend: weeks.map(i => ({
    date: dateOf(i),
    commit: idOf(i),
    living: livingAt(i),
    added: week,
    commits: commitsOfWeek,
  })),
  series: {
    roles: [
      {
        role: 'product',
        living: weeks.map(i => livingAt(i)),
        added: split(
          () => 12,
          () => 16,
        ),
        commits: split(
          () => 2,
          () => 4,
        ),
      },
    ],
    folders: [
      {
        folder: HOSTILE,
        living: split(
          i => 12 * i,
          i => livingAt(i).counted,
        ),
        added: split(
          () => 12,
          () => 16,
        ),
        commits: split(
          () => 2,
          () => 4,
        ),
      },
    ],
    languages: [
      {
        language: 'TypeScript',
        living: split(
          i => 12 * i,
          i => livingAt(i).counted,
        ),
        added: split(
          () => 12,
          () => 16,
        ),
        commits: split(
          () => 2,
          () => 4,
        ),
      },
    ],
    estimate: null,
    agents: [
      {
        agent: 'Aider',
        model: HOSTILE,
        living: weeks.map(i => 12 * i),
        added: weeks.map(() => 12),
        commits: weeks.map(() => 2),
      },
    ],
  },
  releases: Array.from({ length: 25 }, (_, i) => ({
    from: i === 0 ? null : `v${i}`,
    to: i === 24 ? HOSTILE : `v${i + 1}`,
    date: dateOf(2 * i),
    commit: idOf(2 * i),
    lines: week,
    share: sharesOf(week),
    living: livingAt(2 * i),
  })),
  milestones: [
    milestone('first-ai', 'first', 1),
    milestone('agent:Aider', 'tool', 1),
    milestone(`model:${HOSTILE}`, 'tool', 2),
    milestone('living-low-10', 'threshold', 10, { bound: 'low', held: true }),
    milestone('new-low-25', 'threshold', 12, { bound: 'low', held: false }),
    milestone('new-low-25-lost', 'threshold', 20, { bound: 'low', held: false }),
    milestone('custom:1', 'custom', 30, { title: HOSTILE, commit: null }),
    milestone(`release:${HOSTILE}`, 'release', 48),
  ],
  agents: [
    { agent: 'Aider', model: HOSTILE, living: 500, added: 700, commits: 30 },
    { agent: 'Aider', model: null, living: 200, added: 300, commits: 10 },
    { agent: HOSTILE, model: null, living: 8, added: 8, commits: 1 },
  ],
  roles: [
    { role: 'product', living: last },
    { role: 'test', living: counts({ agent: 40, unknown: 60 }) },
  ],
  languages: [{ language: 'TypeScript', living: last }],
  paths: [
    {
      path: `src/${HOSTILE.replaceAll('/', '')}`,
      living: counts({ agent: 4, unknown: 6 }),
      agents: [{ agent: 'Aider', model: HOSTILE, living: 4 }],
    },
    { path: 'src/deep/er.ts', living: counts({ pair: 40, unknown: 60 }), agents: [] },
    { path: 'README.md', living: counts({ human: 12 }), agents: [] },
  ],
  unrecognised: [{ mark: 'Acme-Agent:', commits: 3, example: 'a'.repeat(40) }],
  past: {
    since: { date: '2024-03-01T00:00:00Z', commit: idOf(3) },
    files: ['.gitattributes', HOSTILE],
    ends: [{ date: '2023-01-02T00:00:00Z', commit: idOf(4), onlyNow: 1200, onlyThen: 3 }],
  },
  signs: [{ sign: 'aider.author', commits: 30 }],
  circumstances: [
    {
      agent: 'Claude Code',
      since: { date: dateOf(20), commit: idOf(20), earlier: false },
      until: null,
      files: [
        {
          path: 'CLAUDE.md',
          kind: 'instructions',
          since: { date: dateOf(20), commit: idOf(20), earlier: false },
          until: null,
        },
        {
          path: `.claude/${HOSTILE.replaceAll('/', '')}`,
          kind: 'settings',
          since: { date: dateOf(22), commit: idOf(22), earlier: false },
          until: { date: dateOf(30), commit: idOf(30) },
        },
      ],
      fileCount: { now: 1, ever: 40 },
      commits: { declared: 3, unknown: 214 },
    },
    {
      agent: null,
      since: { date: dateOf(0), commit: idOf(0), earlier: true },
      until: { date: dateOf(12), commit: idOf(12) },
      files: [
        {
          path: 'AGENTS.md',
          kind: 'from-the-future',
          since: { date: dateOf(0), commit: idOf(0), earlier: true },
          until: { date: dateOf(12), commit: idOf(12) },
        },
      ],
      fileCount: { now: 0, ever: 1 },
      commits: { declared: 0, unknown: 1 },
    },
  ],
  measurable: [
    { code: 'switch', agent: 'Claude Code', setting: 'attribution.commit' },
    { code: 'trailer', agent: null, setting: null },
    { code: 'override', agent: null, setting: null },
  ],
  problems: [
    { code: 'blob-missing', message: 'x', count: 9, examples: [idOf(1), HOSTILE] },
    { code: 'from-the-future', message: HOSTILE, count: 1, examples: [] },
  ],
};

/** Small, whole, and with a hostile name wherever a repository may put one. */
export const SAMPLE: Report = { ...WITHOUT_LOOP, loop: sampleLoop(WITHOUT_LOOP) };

const CLASSES = ['agent', 'pair', 'assist', 'unknown', 'human', 'automation'];

/** Of those without a sign, the author declared AI in the commit before. */
function usersOf(i: number): ListedCommit['users'] {
  const person = 'Ada Lovelace';
  if (i % 6 < 3) return { person, commit: idOf(10_000 + i), days: 0 };
  return i % 6 === 3 ? { person, commit: idOf(10_001 + i), days: i % 91 } : null;
}

const dayOfCommit = (i: number) =>
  new Date(START + (WEEKS - 1) * 7 * 86_400_000 - i * 1.5 * 86_400_000).toISOString();

/** The newest first; every second one declares AI, and one landed later than it was made. */
export const SAMPLE_COMMITS: readonly ListedCommit[] = Array.from({ length: 250 }, (_, i) => ({
  commit: idOf(10_000 + i),
  date: dayOfCommit(i === 1 ? 6 : i),
  landed: dayOfCommit(i),
  author: i === 0 ? HOSTILE : 'Ada Lovelace',
  subject: i === 0 ? HOSTILE : `fix: count the ${i}th bracket once`,
  class: CLASSES[i % 6]!,
  agents: i % 6 < 3 ? [{ agent: 'Aider', model: i === 0 ? HOSTILE : 'openai/gpt-5' }] : [],
  evidence:
    i % 6 < 3
      ? [
          {
            sign: 'aider.author',
            where: 'author',
            text: i === 0 ? HOSTILE : 'Ada (aider) <ada@example.org>',
          },
          { sign: 'aider.coauthor', where: 'coauthor', text: 'Co-authored-by: aider <noreply@aider.chat>' },
        ]
      : [],
  users: usersOf(i),
}));
