import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roleOf } from '../../../../src/core/files';
import { rangePortion } from '../../../../src/core/questions/measure-range';
import { type ReleaseRangesOptions, releaseRanges } from '../../../../src/core/questions/measure-releases';
import { type RangeRow, rangeListJson, rangeListMarkdown } from '../../../../src/core/report';
import { blame } from '../../../support/blame';
import { countsWith } from '../../../support/counts';
import { BOB, lines, person, WITH_CLAUDE, withAi } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';
import { wrapGit } from '../../../support/wrap-git';

describe('a list of releases', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => {
    repo.dispose();
    known.clear();
  });

  const base = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH, lanes: 2 } as const;
  const list = (options: Partial<ReleaseRangesOptions> = {}) =>
    releaseRanges(repo.dir, { ...base, pattern: null, under: '', ...options });
  const pairs = (ranges: readonly RangeRow[]) => ranges.map(({ from, to }) => `${from} ${to}`);

  /** New lines by file, as `git blame` says who owns them. */
  const known = new Map<string, ReadonlyMap<string, number>>();
  const oracle = (from: string, to: string) => {
    const key = `${from} ${to}`;
    const found = known.get(key) ?? blamed(from, to);
    known.set(key, found);
    return found;
  };
  const blamed = (from: string, to: string): ReadonlyMap<string, number> => {
    const fresh = new Set(repo.git('rev-list', `${from}..${to}`).split('\n'));
    const names = repo.git('ls-tree', '-r', '--name-only', to).split('\n').filter(Boolean);
    return new Map(
      names.map(name => [name, blame(repo, to, name).filter(owner => fresh.has(owner)).length] as const),
    );
  };
  const holds = (rows: readonly RangeRow[], isAsked: (name: string) => boolean = () => true) => {
    for (const { from, to, lines: found, roles, commits } of rows) {
      const expected = [...oracle(from, to)].filter(([name]) => isAsked(name));
      const sum = (of: typeof expected) => of.reduce((all, [, count]) => all + count, 0);
      assert.equal(found.counted, sum(expected), `${from}..${to}`);
      for (const { role, lines: own } of roles)
        assert.equal(own.counted, sum(expected.filter(([name]) => roleOf(name) === role)));
      const count = repo.git('rev-list', '--count', '--no-merges', `${from}..${to}`);
      assert.equal(commits.counted, Number(count));
    }
  };

  function history(): void {
    repo.write('src/a.ts', lines(6, 'a')).write('docs/b.md', lines(4, 'b')).commit(person('2024-01-01'));
    repo.tag('v1.0.0');
    repo.write('src/a.ts', lines(9, 'a')).write('src/a.test.ts', lines(3, 't')).commit(withAi('2024-02-01'));
    repo.tag('v1.0.1');
    const root = repo.head!;
    repo.checkout(root).write('docs/b.md', lines(2, 'b') + lines(3, 'c'));
    const aside = repo.commit(person('2024-02-10'));
    repo.checkout(root).write('src/d.py', lines(5, 'd'));
    const other = repo.commit(withAi('2024-02-11'));
    repo
      .checkout('main')
      .write('src/a.ts', lines(5, 'a') + lines(2, 'e'))
      .commit(person('2024-02-12'));
    repo.take(aside, 'docs/b.md').take(other, 'src/d.py').write('src/f.ts', lines(2, 'f'));
    repo.merge([aside, other], person('2024-03-01'));
    repo.tag('v1.1.0', { message: 'annotated' });
    repo.tag('v1.1.0-final');
    repo.checkout(root).write('src/a.ts', lines(10, 'a')).commit(person('2024-03-02'));
    repo.tag('v1.0.2');
    repo.checkout('main').delete('src/a.test.ts').commit(person('2024-04-01'));
    repo.tag('v2.0.0');
    repo.tag('nightly');
  }

  it('counts as git blame does, through merges of several branches, tags off the main line and on one commit', async () => {
    history();
    const { ranges } = await list();
    assert.deepEqual(
      new Set(pairs(ranges)),
      new Set(['v1.0.0 v1.0.1', 'v1.0.1 v1.1.0', 'v1.0.1 v1.0.2', 'v1.1.0 v2.0.0']),
    );
    holds(ranges);
    const joined = ranges.find(({ to }) => to === 'v1.1.0')!;
    assert.deepEqual(joined.lines, countsWith({ pair: 5, unknown: 7, users: 0 }));
    assert.deepEqual(joined.alsoCalled, ['v1.1.0-final']);
    const last = ranges.find(({ to }) => to === 'v2.0.0')!;
    assert.deepEqual(last.share, { low: null, users: null, high: null, estimate: null });
    assert.equal(last.commits.counted, 1);
  });

  it('is what the report says of releases, and each row what the range alone says', async () => {
    history();
    const [{ ranges, repository, rule }, report] = [await list(), await reportOf(repo)];
    assert.deepEqual([repository.head, rule.hash], [report.repository.head, report.rule.hash]);
    for (const { from, to, lines: own, share, date } of report.releases) {
      const row = ranges.find(range => range.to === to);
      if (from === null) assert.equal(row, undefined);
      else
        assert.deepEqual(
          { from: row?.from, lines: row?.lines, share: row?.share, date: row?.date },
          { from, lines: own, share, date },
        );
    }
    for (const row of ranges) {
      const range = { from: row.from, to: row.to };
      const alone = await rangePortion(repo.dir, range, { ...base, under: '' });
      assert.deepEqual(
        [row.lines, row.share, row.commits, row.roles],
        [alone.lines, alone.share, alone.commits, alone.roles],
      );
    }
  });

  it('keeps to tags that fit, to roles, folders and kinds of files', async () => {
    history();
    const minor = await list({ pattern: 'v*.*.0' });
    assert.deepEqual(pairs(minor.ranges), ['v1.0.0 v1.1.0', 'v1.1.0 v2.0.0']);
    holds(minor.ranges);
    const asked = async (options: Partial<ReleaseRangesOptions>, isAsked: (name: string) => boolean) =>
      holds((await list({ pattern: 'v*.*.0', ...options })).ranges, isAsked);
    await asked({ roles: ['docs', 'test'] }, name => name.startsWith('docs/') || name.includes('.test.'));
    await asked({ under: 'src' }, name => name.startsWith('src/'));
    await asked({ kinds: ['*.ts', '!*.test.ts'] }, name => /(?<!\.test)\.ts$/.test(name));
    await asked({ kinds: ['!*.md'] }, name => !name.endsWith('.md'));
    await asked({ under: 'src', kinds: ['*.py'] }, name => name === 'src/d.py');
  });

  it('judges and follows the history once for all', async () => {
    for (let i = 0; i < 12; i++) {
      repo.write('a.ts', lines(3 + i, 'a')).commit({ author: BOB, message: WITH_CLAUDE });
      repo.tag(`v1.${i}.0`);
    }
    const folder = mkdtempSync(join(tmpdir(), 'counted-git-'));
    const log = join(folder, 'calls');
    const searchPath = wrapGit(folder, `echo x >> '${log}'`);
    const calls = async (work: () => Promise<unknown>) => {
      rmSync(log, { force: true });
      await work();
      return readFileSync(log, 'utf8').length;
    };
    try {
      const range = { from: 'v1.9.0', to: 'v1.10.0' };
      const one = await calls(() => rangePortion(repo.dir, range, { ...base, searchPath, under: '' }));
      const all = await calls(async () => assert.equal((await list({ searchPath })).ranges.length, 11));
      assert.ok(all <= one + 4, `${all} calls of git for 11 ranges, ${one} for one`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says what is wrong where no two tags fit', async () => {
    repo.write('a', 'a\n').commit(person('2024-01-01'));
    await assert.rejects(list(), /No tag is called as a release is: a list of ranges needs two/);
    repo.tag('v1.0.0');
    repo.tag('v1.0.0-final');
    await assert.rejects(list(), /No tag that is called as a release is contains another/);
    await assert.rejects(list({ pattern: 'w*' }), /No tag fits "w\*"/);
  });

  it('reads well, is inert, and is the same each time', async () => {
    repo.write('a.ts', lines(2, 'a')).commit(person('2024-01-01'));
    repo.tag('v1.0.0');
    repo.write('a.ts', lines(4, 'a')).commit(withAi('2024-02-01'));
    repo.git('update-ref', 'refs/tags/v1.1.0-<img_src=x>', repo.head!);
    const found = await list({ pattern: 'v*' });
    const text = rangeListMarkdown(found);
    assert.match(text, /\| v1\.1\.0-\\<img_src=x> \| v1\.0\.0 \| 2024-02-01 \| 2 \| 100\.0% \|/);
    assert.equal(rangeListJson(found), rangeListJson(await list({ pattern: 'v*' })));
  });
});
