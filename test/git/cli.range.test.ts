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
  });
});
