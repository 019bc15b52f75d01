import type { Content, ContentOf, FileOwner, Target } from '../../src/protocol';
import { counts, HOSTILE } from './page-sample';

const idOf = (number: number) => (0x1a2b3c4d + number * 0x1010101).toString(16).padEnd(40, '0');

const commit = (of: Partial<ContentOf<'commit'>>): ContentOf<'commit'> => ({
  kind: 'commit',
  commit: idOf(1),
  date: '2025-03-04T05:06:07Z',
  author: 'Ada Lovelace',
  subject: 'feat: the engine weaves algebraical patterns',
  class: 'unknown',
  agents: [],
  evidence: [],
  users: null,
  parts: [],
  line: null,
  recorded: null,
  squash: null,
  session: null,
  isMerge: false,
  stat: { files: 3, added: 1240, removed: 12 },
  ...of,
});

/** Co-written, with what says so. */
export const PAIR = commit({
  class: 'pair',
  agents: [{ agent: 'Claude Code', model: 'anthropic/claude-opus-4.1' }],
  evidence: [
    {
      sign: 'claude-code.coauthor',
      where: 'coauthor',
      text: 'Co-authored-by: Claude Opus 4.1 <noreply@anthropic.com>',
    },
    {
      sign: 'claude-code.footer',
      where: 'body',
      text: '🤖 Generated with [Claude Code](https://claude.com/claude-code)',
    },
  ],
  users: { person: 'Ada Lovelace', commit: idOf(1), days: 0 },
});

/** Without a sign, by somebody who declared AI before. */
export const BY_USER = commit({
  commit: idOf(2),
  subject: 'fix: count the third bracket once',
  users: { person: 'Ada Lovelace', commit: PAIR.commit, days: 3 },
  stat: { files: 1, added: 1, removed: 1 },
});

/** Made of several, of which some declare AI. */
export const JOINED = commit({
  ...PAIR,
  commit: idOf(3),
  users: { person: 'Ada Lovelace', commit: idOf(3), days: 0 },
  subject: 'feat: notes of the translator (#118)',
  parts: [
    { title: 'wip: begin the notes', class: 'unknown' },
    { title: 'feat: note G, with a table of Bernoulli numbers', class: 'pair' },
    { title: 'docs: how to read the table', class: 'assist' },
  ],
});

/** All that a stranger can write. */
export const STRANGE = commit({
  ...PAIR,
  commit: idOf(4),
  class: 'unknown',
  author: HOSTILE,
  subject: HOSTILE,
  agents: [{ agent: HOSTILE, model: HOSTILE }],
  evidence: [{ sign: HOSTILE, where: HOSTILE, text: `${HOSTILE}${'x'.repeat(250)}` }],
  users: { person: HOSTILE, commit: BY_USER.commit, days: 1 },
  parts: [{ title: HOSTILE, class: HOSTILE }],
  stat: null,
});

/** Reached from a line that a tool recorded, of a commit that joined a branch. */
export const FINER = commit({
  commit: idOf(5),
  subject: 'feat: cards that other cards punch',
  line: { class: 'agent', basis: 'record', agent: { agent: 'OpenAI Codex', model: 'openai/gpt-5.5' } },
  recorded: { recorder: 'git-ai', version: '1.6.24', files: 3, ai: 1204, human: 18 },
  squash: {
    branch: 'refs/pull/7/head',
    commits: [
      { commit: idOf(2), class: 'pair', lines: 20 },
      { commit: idOf(3), class: 'unknown', lines: 4 },
    ],
  },
});

const COMMITS = [PAIR, BY_USER, JOINED, STRANGE];

const owners: readonly FileOwner[] = Array.from({ length: 30 }, (_, i) => {
  const { commit, subject, date, class: name } = COMMITS[i % COMMITS.length]!;
  return {
    commit: i < COMMITS.length ? commit : idOf(i + 4),
    subject,
    date,
    class: name,
    lines: 120 - 4 * i,
  };
});

export const FILE: ContentOf<'file'> = {
  kind: 'file',
  head: idOf(99),
  date: '2025-06-01T00:00:00Z',
  reasons: [],
  leftOut: null,
  lines: counts({ agent: 240, pair: 410, assist: 60, unknown: 1011, users: 430, human: 240 }),
  isTold: true,
  agents: [
    { agent: 'Claude Code', model: 'anthropic/claude-opus-4.1', lines: 420 },
    { agent: 'Aider', model: null, lines: 290 },
  ],
  owners: [...owners],
  allOwners: 34,
};

const repository = 'r1';
export const TARGETS = {
  pair: { kind: 'commit', repository, commit: PAIR.commit },
  user: { kind: 'commit', repository, commit: BY_USER.commit },
  joined: { kind: 'commit', repository, commit: JOINED.commit },
  hostile: { kind: 'commit', repository, commit: STRANGE.commit },
  file: { kind: 'file', repository, path: 'src/engine/analytical-engine.ts' },
  generated: { kind: 'file', repository, path: 'src/parser.generated.ts' },
  line: { kind: 'line', repository, path: 'src/engine/analytical-engine.ts', line: 12 },
  finer: { kind: 'line', repository, path: 'src/engine/analytical-engine.ts', line: 14 },
  fresh: { kind: 'line', repository, path: 'src/engine/analytical-engine.ts', line: 13 },
  reading: { kind: 'file', repository, path: 'src/slow.ts' },
  failed: { kind: 'file', repository, path: HOSTILE },
} as const satisfies Readonly<Record<string, Target>>;

/** What would be told of each. */
export function explainSample(target: Target): Content {
  if (target.kind === 'commit')
    return COMMITS.find(({ commit }) => commit === target.commit) ?? commit(target);
  if (target.kind === 'line' && target.line === TARGETS.finer.line) return FINER;
  if (target.kind === 'line')
    return target.line === TARGETS.line.line ? BY_USER : { kind: 'line', head: FILE.head, why: 'new' };
  const none = { ...FILE, lines: counts({}), owners: [], allOwners: 0, agents: [] };
  if (target.path === TARGETS.generated.path) return { ...none, leftOut: 'generated' };
  if (target.path === TARGETS.reading.path) return { kind: 'reading', share: 0.4 };
  return target.path === TARGETS.failed.path ? { kind: 'failed', message: HOSTILE } : FILE;
}
