import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CacheFolder } from '../../../../src/core/cache';
import { findGit, findRepository } from '../../../../src/core/git';
import type { LocalSessions } from '../../../../src/core/matched';
import { type LedgerEntry, ledger } from '../../../../src/core/questions';
import { repositoryScope } from '../../../../src/core/session-files';
import type { SessionRead } from '../../../../src/core/sessions';
import { note } from '../../../support/noted';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN, reportOf } from '../../../support/report-of';
import { session } from '../../../support/session-edits';
import { wrapGit } from '../../../support/wrap-git';

const DAY = 86_400;
const START = Date.UTC(2026, 0, 10) / 1000;

/** `count` lines of text that a session wrote. */
const written = (count: number, word: string) => lines(count, word).trimEnd().split('\n');

describe('lines of commits that agents wrote in sessions', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo({ start: START, step: 3600 });
    repo.write('a', lines(3, 'base')).commit({ author: BOB });
  });
  afterEach(() => repo.dispose());

  /** One edit of a file, an hour after the first commit unless said otherwise. */
  const wrote = (added: readonly string[], path = 'a', of: { readonly at?: number } = {}) =>
    session('s', [{ added, path: join(repo.dir, path), at: (of.at ?? START + 3600) * 1000 }]);
  const heard = (...sessions: readonly SessionRead[]): LocalSessions => ({
    tops: [repo.dir],
    sessions,
    stores: [],
  });

  /** `3 agent session` for three neighbouring lines. */
  async function summary(path: string, sessions: LocalSessions | null): Promise<string[]> {
    const told: [count: number, what: string][] = [];
    const write = (entry: LedgerEntry) => {
      const what = `${entry.class} ${entry.basis}`;
      const last = told.at(-1);
      if (entry.path !== path) return;
      if (last?.[1] === what) last[0] += entry.lines;
      else told.push([entry.lines, what]);
    };
    await ledger(repo.dir, { ...PLAIN, files: [], sessions }, write);
    return told.map(([count, what]) => `${count} ${what}`);
  }

  it('are told apart from the others of a silent commit, with the agent, the model, and what they rest on', async () => {
    repo.write('a', lines(3, 'base') + lines(5, 'agent') + lines(2, 'hand')).commit({ author: BOB });
    const edits = [{ added: written(5, 'agent'), path: join(repo.dir, 'a'), at: START * 1000 }];
    const sessions = heard(
      session(
        's',
        edits.map(one => ({ ...one, model: 'claude-opus-4-5' })),
      ),
    );
    assert.deepEqual(await summary('a', sessions), ['3 unknown none', '5 agent session', '2 unknown none']);
    assert.deepEqual(await summary('a', null), ['10 unknown none']);
    const [plain, report] = [await reportOf(repo), await reportOf(repo, { sessions })];
    assert.deepEqual(report.living.basis, { record: 0, session: 5, commit: 0, squash: 0, none: 5 });
    assert.deepEqual(report.agents, [
      { agent: 'Claude Code', model: 'anthropic/claude-opus-4.5', living: 5, added: 5, commits: 0 },
    ]);
    assert.deepEqual(
      { ...report.sessions, calibration: null },
      {
        agents: [{ agent: 'Claude Code', sessions: 1, edits: 1, from: '2026-01-10', to: '2026-01-10' }],
        commits: { inside: 2, matched: 1 },
        edits: { read: 1, here: 1, matched: 1 },
        lines: { exact: 5, reformatted: 0, edited: 0 },
        stores: [],
        passedOver: 0,
        calibration: null,
      },
    );
    const silent = report.sessions!.calibration.matrix.find(({ declared }) => declared === 'silent');
    assert.deepEqual(silent, {
      declared: 'silent',
      lines: { ai: 5, human: 0, unknown: 5 },
      commits: { ai: 1, human: 0, unknown: 1, empty: 0 },
    });
    assert.equal(plain.sessions, null);
    assert.notEqual(report.rule.hash, plain.rule.hash);
    assert.match(report.rule.summary.join(), /Nobody else can count this again/);
  });

  it('follow a record where one speaks, and a session where none does', async () => {
    repo.write('a', lines(3, 'base') + lines(5, 'agent'));
    repo.write('b', lines(4, 'other'));
    const commit = repo.commit({ author: BOB });
    note(repo, commit, { a: [{ first: 4, last: 5, writer: 'human' }] });
    const sessions = heard(wrote(written(5, 'agent')), {
      ...wrote(written(4, 'other'), 'b'),
      sessionId: 't',
    });
    assert.deepEqual(await summary('a', sessions), ['3 unknown none', '2 human record', '3 unknown record']);
    assert.deepEqual(await summary('b', sessions), ['4 agent session']);
  });

  it('never make less of what a commit declares', async () => {
    repo.write('a', lines(3, 'base') + lines(5, 'agent') + lines(2, 'hand'));
    repo.commit({ author: ADA, message: WITH_CLAUDE });
    assert.deepEqual(await summary('a', heard(wrote(written(5, 'agent')))), [
      ...['3 unknown none', '5 agent session', '2 pair commit'],
    ]);
  });

  it('are found where the commit renames the file, also in the tree of an agent that is gone', async () => {
    repo.delete('a').write('b', lines(3, 'base') + lines(2, 'agent'));
    repo.commit({ author: BOB });
    assert.deepEqual(await summary('b', heard(wrote(written(2, 'agent')))), [
      '3 unknown none',
      '2 agent session',
    ]);
    const gone = wrote(written(2, 'agent'), '.claude/worktrees/fix-it/b');
    assert.deepEqual(await summary('b', heard(gone)), ['3 unknown none', '2 agent session']);
    assert.deepEqual(await summary('b', heard(wrote(written(2, 'agent'), '../elsewhere/b'))), [
      '5 unknown none',
    ]);
  });

  it('are found in another work tree of the repository', async () => {
    repo.write('a', lines(3, 'base') + lines(5, 'agent')).commit({ author: BOB });
    const tree = mkdtempSync(join(tmpdir(), 'work-tree-'));
    try {
      repo.git('worktree', 'add', '-q', join(tree, 'one'), 'HEAD');
      const found = await findRepository(findGit(process.env.PATH), repo.dir);
      const { tops } = repositoryScope(found);
      assert.equal(tops.length, 2);
      const at = { added: written(5, 'agent'), path: join(tree, 'one', 'a'), at: START * 1000 };
      const there = { tops, sessions: [session('s', [at])], stores: [] };
      assert.deepEqual(await summary('a', there), ['3 unknown none', '5 agent session']);
      rmSync(join(tree, 'one'), { recursive: true });
      assert.deepEqual(await summary('a', there), ['3 unknown none', '5 agent session']);
    } finally {
      rmSync(tree, { recursive: true, force: true });
    }
  });

  it('are found in a commit that was amended, and not three weeks later', async () => {
    const text = lines(3, 'base') + lines(5, 'agent');
    repo.write('a', text).commit({ author: BOB, authorDate: START, date: START + 30 * DAY });
    const editAfter = (days: number) => heard(wrote(written(5, 'agent'), 'a', { at: START + days * DAY }));
    assert.deepEqual(await summary('a', editAfter(29)), ['3 unknown none', '5 agent session']);
    assert.deepEqual(await summary('a', editAfter(31)), ['8 unknown none']);
    assert.deepEqual(await summary('a', editAfter(-20)), ['3 unknown none', '5 agent session']);
    assert.deepEqual(await summary('a', editAfter(-22)), ['8 unknown none']);
  });

  it('are found in one commit that joined several, with other ends of line', async () => {
    const text = lines(3, 'base') + lines(5, 'agent').replace(/\n/g, '\r\n') + lines(4, 'other');
    repo.write('a', text).commit({ author: BOB, message: 'Squashed (#3)' });
    const two = [wrote(written(5, 'agent')), { ...wrote(written(4, 'other')), sessionId: 't' }];
    assert.deepEqual(await summary('a', heard(...two)), ['3 unknown none', '9 agent session']);
  });

  it('are those of the first commit that has them, not of one that repeats or takes back', async () => {
    const agent = lines(5, 'agent');
    const twice = session(
      's',
      [1, 2].map(hour => ({
        added: written(5, 'agent'),
        path: join(repo.dir, 'a'),
        at: (START + hour * 60) * 1000,
      })),
    );
    repo.write('a', lines(3, 'base') + agent).commit({ author: BOB });
    repo.write('a', lines(3, 'base')).commit({ author: BOB });
    repo.write('a', lines(3, 'base') + agent).commit({ author: BOB });
    assert.deepEqual(await summary('a', heard(twice)), ['8 unknown none']);
    repo.write('a', lines(3, 'base') + agent + lines(1, 'more') + agent).commit({ author: BOB });
    assert.deepEqual(await summary('a', heard(twice)), ['9 unknown none', '5 agent session']);
  });

  it('are weak where they stood in the file before', async () => {
    repo.write('a', `${lines(3, 'base')}const found = await readEverything();\n`).commit({ author: BOB });
    const again = `const found = await readEverything();\n${lines(3, 'base')}`;
    repo.write('a', again).commit({ author: BOB });
    const one = wrote(['const found = await readEverything();'], 'a', { at: START + 2 * 3600 });
    assert.deepEqual(await summary('a', heard({ ...one, edits: [one.edits[0]!] })), ['4 unknown none']);
  });

  it('are not looked for in merges, nor in files that do not count', async () => {
    repo.branch('side').checkout('side');
    repo.write('b', lines(2, 'side')).commit({ author: BOB });
    repo.checkout('main').write('c', lines(2, 'main')).commit({ author: BOB });
    repo.write('b', lines(2, 'side')).write('a', lines(3, 'base') + lines(5, 'agent'));
    repo.write('package-lock.json', lines(4, 'lock'));
    repo.merge('side', { author: BOB });
    const lock = { ...wrote(written(4, 'lock'), 'package-lock.json'), sessionId: 'lock' };
    const report = await reportOf(repo, { sessions: heard(wrote(written(5, 'agent')), lock) });
    assert.deepEqual(report.sessions!.edits, { read: 2, here: 2, matched: 0 });
    assert.equal(report.living.basis.session, 0);
  });

  it('cost git nothing where none are to be heard, and no text where no edit is in time', async () => {
    repo.write('a', lines(3, 'base') + lines(5, 'agent')).commit({ author: BOB });
    const folder = mkdtempSync(join(tmpdir(), 'asked-'));
    const log = join(folder, 'log');
    const asked = async (sessions: LocalSessions | null) => {
      rmSync(log, { force: true });
      const searchPath = wrapGit(join(folder, 'bin'), `echo "$*" >> '${log}'`);
      await reportOf(repo, { searchPath, sessions });
      const calls = readFileSync(log, 'utf8').split('\n');
      return {
        text: calls.filter(call => /\blog\b.* -p /.test(call)).length,
        names: calls.filter(call => /--name-only/.test(call)).length,
      };
    };
    try {
      mkdirSync(join(folder, 'bin'));
      assert.deepEqual(await asked(null), { text: 0, names: 0 });
      assert.deepEqual(await asked(heard()), { text: 0, names: 0 });
      assert.deepEqual(await asked(heard(wrote(written(5, 'agent'), '../b'))), { text: 0, names: 0 });
      const early = wrote(written(5, 'agent'), 'a', { at: START - 40 * DAY });
      assert.deepEqual(await asked(heard(early)), { text: 0, names: 1 });
      assert.deepEqual(await asked(heard(wrote(written(5, 'agent')))), { text: 1, names: 1 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a cache', () => {
  it('keeps nothing of what sessions say', async () => {
    const repo = new TestRepo({ start: START, step: 3600 });
    const folder = mkdtempSync(join(tmpdir(), 'kept-'));
    try {
      repo.write('a', lines(5, 'agent')).commit({ author: BOB });
      const cache = new CacheFolder(folder);
      const edit = { added: written(5, 'agent'), path: join(repo.dir, 'a'), at: START * 1000 };
      const sessions = { tops: [repo.dir], sessions: [session('s', [edit])], stores: [] };
      const made = (with_: Partial<typeof PLAIN> & { readonly sessions?: LocalSessions } = {}) =>
        reportOf(repo, { cache, baseline: 'one', ...with_ });
      assert.equal((await made({ sessions })).living.agent, 5);
      assert.equal(cache.read('one'), null);
      assert.equal((await made()).living.agent, 0);
      assert.notEqual(cache.read('one'), null);
      assert.equal((await made({ sessions })).living.agent, 5);
      assert.equal((await made()).living.agent, 0);
    } finally {
      repo.dispose();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
