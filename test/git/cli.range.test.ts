import { strict as assert } from 'node:assert';
import { sharesOf } from '../../src/core/report';
import { blame } from '../support/blame';
import { build, cli } from '../support/command-line';
import { ADA, BOB, lines, WITH_CLAUDE } from '../support/people';
import { TestRepo } from '../support/repo';

describe('range', () => {
  let repo: TestRepo;
  before(build);
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('src/a.ts', lines(6, 'old')).write('docs/a.md', lines(3, 'doc'));
    repo.commit({ author: BOB, date: '2025-01-10' });
    repo.tag('v1.0.0');
    repo.write('src/a.ts', lines(6, 'old') + lines(4, 'agent'));
    repo.commit({ author: ADA, message: WITH_CLAUDE, date: '2025-03-10' });
    repo.write('docs/a.md', lines(3, 'doc') + lines(2, 'hand')).commit({ author: BOB, date: '2025-05-10' });
    repo.tag('v2.0.0');
    repo.write('src/a.ts', lines(10, 'later')).commit({ author: BOB, date: '2025-07-10' });
  });
  afterEach(() => repo.dispose());

  const told = (...args: readonly string[]) => {
    const { status, stdout, stderr } = cli(['range', repo.dir, ...args, '--cache', 'none']);
    assert.deepEqual([status, stderr], [0, ''], stderr);
    return JSON.parse(stdout);
  };

  it('counts what the first end did not have and the second has, as git blame does', () => {
    const range = told('v1.0.0..v2.0.0');
    const before = new Set(repo.git('rev-list', 'v1.0.0').trim().split('\n'));
    const owners = ['src/a.ts', 'docs/a.md'].flatMap(path => blame(repo, 'v2.0.0', path));
    const fresh = owners.filter(owner => owner === null || !before.has(owner)).length;
    assert.equal(range.lines.counted, fresh);
    assert.deepEqual(
      [range.from, range.to, range.lines.pair, range.lines.unknown],
      ['v1.0.0', 'v2.0.0', 4, 2],
    );
    assert.deepEqual(range.share, sharesOf(range.lines));
    assert.equal(range.toCommit, repo.git('rev-parse', 'v2.0.0').trim());
    assert.deepEqual(
      range.roles.map(({ role, lines: own }: { role: string; lines: { counted: number } }) => [
        role,
        own.counted,
      ]),
      [
        ['product', 4],
        ['docs', 2],
      ],
    );
    assert.deepEqual(range.agents, [{ agent: 'Claude Code', model: null, lines: 4, commits: 1 }]);
  });

  it('keeps to roles and to what lies under a path', () => {
    assert.equal(told('v1.0.0..v2.0.0', '--role', 'docs').lines.counted, 2);
    assert.equal(told('v1.0.0..v2.0.0', '--under', 'src/').lines.counted, 4);
    assert.equal(told('v1.0.0..', '--role', 'test', '--role', 'docs').lines.counted, 2);
  });

  it('takes days, from one beginning to the other', () => {
    const half = told('2025-02-01..2025-06-01');
    assert.deepEqual([half.lines.pair, half.lines.unknown], [4, 2]);
    assert.deepEqual([half.from, half.to], ['2025-02-01', '2025-06-01']);
    assert.equal(told('2024-01-01..2025-06-01').lines.counted, 15);
  });

  it('lists releases, all or those that fit, as JSON and Markdown', () => {
    repo.tag('v2.1.0-rc1');
    repo.tag('v2.1.0');
    const all = told('--tags');
    const alone = told('v1.0.0..v2.0.0');
    assert.deepEqual(
      all.ranges.map(({ from, to }: { from: string; to: string }) => [from, to]),
      [
        ['v1.0.0', 'v2.0.0'],
        ['v2.0.0', 'v2.1.0'],
      ],
    );
    const [first] = all.ranges;
    assert.deepEqual([first.lines, first.share, first.commits], [alone.lines, alone.share, alone.commits]);
    assert.equal(all.rule.hash, alone.rule.hash);
    const chosen = told('--tags', 'v[12].0.0', '--role', 'docs', '--kind', '*.md');
    assert.deepEqual(
      chosen.ranges.map(({ to, lines: own }: typeof first) => [to, own.counted]),
      [['v2.0.0', 2]],
    );
    assert.deepEqual(chosen.only, { under: '', roles: ['docs'], kinds: ['*.md'] });
    const { stdout } = cli(['range', '--format', 'markdown', repo.dir, '--tags', '--cache', 'none']);
    assert.match(stdout, /\| v2\.0\.0 \| v1\.0\.0 \| 2025-05-10 \| 6 \| 66\.7% \|/);
  });

  it('answers by the rule of Aider, whose id and hash it tells', () => {
    repo.write('src/b.py', lines(3, 'b')).commit({ author: BOB, message: 'aider: b', date: '2025-08-10' });
    repo.tag('v3.0.0');
    const range = told('--rule', 'aider', 'v2.0.0..v3.0.0');
    assert.deepEqual([range.rule.id, range.lines.agent, range.lines.counted], ['aider', 3, 3]);
    assert.match(range.rule.hash, /^[0-9a-f]{64}$/);
    const list = told('--rule', 'aider', '--tags', 'v*.*.0');
    assert.deepEqual(
      list.ranges.map(({ to, lines: own }: { to: string; lines: { counted: number } }) => [to, own.counted]),
      [
        ['v2.0.0', 0],
        ['v3.0.0', 3],
      ],
    );
  });

  it('takes three dots for the merge base', () => {
    const root = repo.git('rev-parse', 'v2.0.0').trim();
    const range = told('main...v2.0.0');
    assert.deepEqual([range.lines.counted, range.fromCommit, range.sinceMergeBase], [0, root, true]);
    assert.deepEqual(range.mergeBases, [root]);
  });

  it('says what is wrong', () => {
    const said = (...args: readonly string[]) => {
      const { status, stderr } = cli(['range', repo.dir, ...args]);
      return [status, stderr];
    };
    assert.match(String(said('v1.0.0')[1]), /two dots/);
    assert.deepEqual(said('v1.0.0')[0], 2);
    assert.match(String(said('v0..v1.0.0')[1]), /no commit "v0"/);
    assert.match(String(said('v1.0.0..2001-01-01')[1]), /Nothing was committed before 2001-01-01/);
    assert.match(String(said('v1.0.0..v2.0.0', '--role', 'poem')[1]), /--role takes product, test/);
    assert.match(String(said('v2.0.0..v1.0.0')[1]), /turn them round, v1\.0\.0\.\.v2\.0\.0/);
    assert.match(String(said('v1.0.0..v2.0.0', '--rev', 'main')[1]), /--rev goes with --tags/);
    assert.match(
      String(said('v1.0.0..v2.0.0', '--rule', 'mine')[1]),
      /ignore-revs, messages, generated-in or aider/,
    );
    assert.match(String(said('--tags', 'w*')[1]), /No tag fits "w\*"/);
    assert.match(String(cli(['report', repo.dir, '--rule', 'aider']).stderr), /--rule takes default/);
  });
});
