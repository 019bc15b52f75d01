import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Explanation, LedgerEntry } from '../../src/core/questions';
import { type LineRecord, readNote, readTraceFile } from '../../src/core/records';
import type { Report } from '../../src/core/report';
import { build, cli, rows } from '../support/command-line';
import { BOB, lines } from '../support/people';
import { TestRepo } from '../support/repo';

const START = Date.UTC(2026, 0, 10, 12) / 1000;
const SECRET = 'what was said in it';

describe('sessions of this machine', () => {
  let folder: string;
  let repo: TestRepo;
  before(() => {
    build();
    folder = mkdtempSync(join(tmpdir(), 'home-'));
    repo = new TestRepo({ start: START, step: 3600 });
    repo.write('a.ts', lines(3, 'base')).commit({ author: BOB });
    repo.write('a.ts', lines(3, 'base') + lines(5, 'agent')).commit({ author: BOB });
    keepSession();
  });
  after(() => {
    repo.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  /** As Claude Code keeps one edit of five lines. */
  function keepSession(): void {
    const projects = join(folder, '.claude', 'projects', 'one');
    mkdirSync(projects, { recursive: true });
    const common = {
      sessionId: 's1',
      cwd: repo.dir,
      version: '2.1.240',
      timestamp: '2026-01-10T12:30:00.000Z',
    };
    const file = join(repo.dir, 'a.ts');
    const added = lines(5, 'agent').trimEnd().split('\n');
    const patch = {
      oldStart: 4,
      oldLines: 0,
      newStart: 4,
      newLines: 5,
      lines: added.map(line => `+${line}`),
    };
    const input = { file_path: file, old_string: '', new_string: lines(5, 'agent') };
    const call = { type: 'tool_use', id: 't1', name: 'Edit', input };
    const result = { type: 'tool_result', tool_use_id: 't1', content: 'ok' };
    const records = [
      { type: 'user', uuid: 'u0', message: { role: 'user', content: SECRET }, ...common },
      {
        ...{ type: 'assistant', uuid: 'a1', parentUuid: 'u0', ...common },
        message: { id: 'm1', role: 'assistant', model: 'claude-opus-4-5', content: [call] },
      },
      {
        ...{ type: 'user', uuid: 'u1', parentUuid: 'a1', ...common },
        message: { role: 'user', content: [result] },
        toolUseResult: {
          ...{ filePath: file, oldString: '', newString: lines(5, 'agent'), userModified: false },
          ...{ originalFile: lines(3, 'base'), structuredPatch: [patch] },
        },
      },
    ];
    writeFileSync(join(projects, 's1.jsonl'), records.map(record => `${JSON.stringify(record)}\n`).join(''));
  }

  const run = (command: string, words: readonly string[] = [], env: NodeJS.ProcessEnv = {}) =>
    cli([command, repo.dir, ...words, '--quiet'], { env: { HOME: folder, ...env } });

  it('are heard in a report that is asked for with them, and in no other', () => {
    const { status, stdout } = run('report', ['--local-sessions']);
    assert.equal(status, 0);
    const report = JSON.parse(stdout) as Report;
    assert.deepEqual(report.living.basis, { record: 0, session: 5, commit: 0, squash: 0, none: 3 });
    const [store] = report.sessions!.stores;
    assert.deepEqual([store!.agent, store!.files, store!.sessions, store!.unread], ['Claude Code', 1, 1, 0]);
    assert.equal(report.agents[0]!.model, 'anthropic/claude-opus-4.5');
    for (const private_ of [SECRET, folder, 's1', 'agent 0 of its own'])
      assert.ok(!stdout.includes(private_));
    const plain = JSON.parse(run('report').stdout) as Report;
    assert.equal(plain.sessions, null);
    assert.equal(plain.living.agent, 0);
    const markdown = run('report', ['--local-sessions', '--format', 'markdown']).stdout;
    assert.match(markdown, /## This machine's sessions\n\n.*nobody else can count it again/);
  });

  it('are heard by ledger and explain', () => {
    const entries = rows<LedgerEntry>(run('ledger', ['--local-sessions']));
    const told = entries.map(({ lines: count, class: name, basis, agent }) => [count, name, basis, agent]);
    assert.deepEqual(told, [
      [3, 'unknown', 'none', null],
      [5, 'agent', 'session', 'Claude Code'],
    ]);
    const [explained] = rows<Explanation>(run('explain', ['HEAD', '--local-sessions']));
    assert.deepEqual(explained!.session, { agents: ['Claude Code'], exact: 5, reformatted: 0, edited: 0 });
    const [plain] = rows<Explanation>(run('explain', ['HEAD']));
    assert.equal(plain!.session, undefined);
  });

  it('give their lines alone to a file that was asked for, in the forms that recorders read', () => {
    const out = join(folder, 'own');
    const written = (format: string) => {
      const words = ['--local-sessions', '--only-sessions', '--format', format, '--out', out];
      assert.deepEqual(run('ledger', words), { status: 0, stdout: '', stderr: '' });
      const text = readFileSync(out);
      for (const private_ of [SECRET, folder, 's1', 'agent 0 of its own'])
        assert.ok(!text.toString().includes(private_));
      return text;
    };
    const state = () => repo.git('for-each-ref') + repo.git('status', '--porcelain');
    const before = state();
    const [entry] = rows<LedgerEntry>({ status: 0, stdout: written('json').toString(), stderr: '' });
    assert.deepEqual([entry!.path, entry!.start, entry!.lines, entry!.basis], ['a.ts', 4, 5, 'session']);
    const told = ({ files }: LineRecord) =>
      files.map(({ path, ranges }) => [
        path,
        ranges.map(({ first, last, writer, model }) => [first, last, writer, model]),
      ]);
    const expected = [['a.ts', [[4, 8, 'ai', 'anthropic/claude-opus-4.5']]]];
    assert.deepEqual(told(readNote('refs/notes/ai', written('git-ai'))!), expected);
    assert.deepEqual(readTraceFile(written('agent-trace'), () => true).map(told), [expected]);
    assert.equal(state(), before);
    for (const words of [
      ['--only-sessions', '--out', out],
      ['--only-sessions', '--local-sessions'],
    ])
      assert.equal(run('ledger', words).status, 2);
  });

  it('come into no cache, and are not verified', () => {
    const cache = join(folder, 'cache');
    const withCache = (words: readonly string[]) => run('report', ['--cache', cache, ...words]).stdout;
    const first = withCache(['--local-sessions']);
    const kept = () =>
      readdirSync(cache, { recursive: true }).filter(name => /report|baseline|latest/.test(`${name}`)).length;
    assert.equal(kept(), 0);
    const plain = withCache([]);
    assert.ok(kept() > 0);
    assert.equal((JSON.parse(plain) as Report).sessions, null);
    assert.equal(withCache(['--local-sessions']), first);
    assert.equal(withCache([]), plain);
    const file = join(folder, 'report.json');
    writeFileSync(file, first);
    const { status, stderr } = cli(['verify', file, repo.dir]);
    assert.equal(status, 2);
    assert.match(stderr, /nobody else can count it again/);
    const disclosed = cli(['disclose', '--for', 'readme', '--report', file]);
    assert.deepEqual([disclosed.status, disclosed.stdout], [2, '']);
    assert.match(disclosed.stderr, /nobody else could verify/);
    const badge = run('report', ['--local-sessions', '--format', 'badge']);
    assert.deepEqual([badge.status, badge.stdout], [2, '']);
  });
});
