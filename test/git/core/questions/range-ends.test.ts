import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { rangePortion } from '../../../../src/core/questions/measure-range';
import { resolveRange } from '../../../../src/core/questions/range-ends';
import { parseRange } from '../../../../src/core/range';
import { portionMarkdown } from '../../../../src/core/report';
import { blame } from '../../../support/blame';
import { lines, person, withAi } from '../../../support/people';
import { TestRepo } from '../../../support/repo';

describe('the ends of a range', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  const base = { rule: 'default', searchPath: process.env.PATH, lanes: 2, under: '' } as const;
  const ends = (text: string) => resolveRange(repo.dir, parseRange(text)!, base);
  const portion = (text: string) => rangePortion(repo.dir, parseRange(text)!, base);
  const git = (...args: string[]) => repo.git(...args).trim();
  /** Lines at `to` whose owner `git rev-list` finds for these arguments. */
  const fresh = (to: string, ...args: string[]) => {
    const commits = new Set(git('rev-list', ...args).split('\n'));
    const names = git('ls-tree', '-r', '--name-only', to).split('\n');
    return names.flatMap(name => blame(repo, to, name)).filter(owner => commits.has(owner)).length;
  };

  /** A branch `topic` that took over what `main` had got, while `main` went on. */
  function pullRequest(): void {
    repo.write('a.ts', lines(4, 'a')).commit(person('2024-01-01'));
    repo.branch('topic').write('b.ts', lines(3, 'b')).commit(person('2024-01-02'));
    repo.checkout('topic').write('c.ts', lines(5, 'c')).commit(withAi('2024-01-03'));
    repo.take('main', 'b.ts').merge('main', person('2024-01-04'));
    repo.write('c.ts', lines(7, 'c')).commit(person('2024-01-05'));
    repo.checkout('main').write('d.ts', lines(9, 'd')).commit(person('2024-01-06'));
  }

  it('are what a pull request brings, since the merge base', async () => {
    pullRequest();
    const mergeBase = git('merge-base', 'main', 'topic');
    const found = await ends('main...topic');
    assert.deepEqual([found.from, found.bases], [mergeBase, [mergeBase]]);
    assert.equal(found.to, git('rev-parse', 'topic'));
    const range = await portion('main...topic');
    assert.equal(range.lines.counted, fresh('topic', `${mergeBase}..topic`));
    assert.equal(range.lines.counted, 7);
    assert.deepEqual([range.lines.pair, range.commits.counted], [5, 2]);
    assert.deepEqual(range.since, {
      revision: 'main',
      commit: mergeBase,
      isMergeBase: true,
      bases: [mergeBase],
    });
    assert.match(portionMarkdown(range), /merge base with main to topic/);
    assert.deepEqual((await portion(`${mergeBase}..topic`)).lines, range.lines);
  });

  it('count nothing for new that either of two merge bases has', async () => {
    const root = repo.write('a.ts', lines(4, 'a')).commit(person('2024-01-01'));
    const left = repo.write('b.ts', lines(3, 'b')).commit(person('2024-01-02'));
    repo.checkout(root).write('c.ts', lines(5, 'c'));
    const right = repo.commit(person('2024-01-03'));
    repo.checkout(left).take(right, 'c.ts').merge(right, person('2024-01-04'));
    repo.branch('one', repo.head!);
    repo.checkout(right).take(left, 'b.ts').merge(left, person('2024-01-05'));
    repo.write('d.ts', lines(2, 'd')).commit(person('2024-01-06'));
    repo.branch('two', repo.head!);
    const found = await ends('one...two');
    assert.deepEqual([...found.bases!].sort(), [left, right].sort());
    assert.equal(found.from, git('merge-base', 'one', 'two'));
    assert.equal((await portion('one...two')).lines.counted, fresh('two', '^one', 'two'));
    assert.equal((await portion('one...two')).lines.counted, 2);
  });

  it('may be of unrelated histories, of which all is new, but which have no merge base', async () => {
    repo.write('a.ts', lines(4, 'a')).commit(person('2024-01-01'));
    repo.orphan('other').write('b.ts', lines(3, 'b')).commit(withAi('2024-01-02'));
    const range = await portion('main..other');
    assert.deepEqual([range.lines.counted, range.lines.pair, range.since?.bases], [3, 3, []]);
    assert.match(portionMarkdown(range), /no commit in common, so that every line is new/);
    await assert.rejects(ends('main...other'), /have no merge base: .*main\.\.other takes all of other/);
  });

  it('may be the same: then nothing came', async () => {
    repo.write('a.ts', lines(4, 'a')).commit(person('2024-01-01'));
    repo.tag('v1.0');
    repo.tag('v1.0-final');
    for (const text of ['v1.0..v1.0-final', 'v1.0...v1.0-final', 'HEAD..HEAD']) {
      const { lines: found, share, commits } = await portion(text);
      assert.deepEqual([found.counted, share.low, commits.counted], [0, null, 0]);
    }
  });

  it('are refused the wrong way round, but not where the merge base is asked for', async () => {
    repo.write('a.ts', lines(4, 'a')).commit(person('2024-01-01'));
    repo.tag('v1.0');
    repo.write('a.ts', lines(6, 'a')).commit(person('2024-02-01'));
    repo.tag('v2.0');
    await assert.rejects(ends('v2.0..v1.0'), /v1\.0\.\.v2\.0/);
    await assert.rejects(ends('2024-02-10..2024-01-10'), /turn them round, 2024-01-10\.\.2024-02-10/);
    await assert.rejects(ends('v2.0..2024-01-10'), /the older of the two/);
    assert.equal((await portion('v2.0...v1.0')).lines.counted, 0);
  });

  it('may be days and revisions in one', async () => {
    pullRequest();
    const day = git('rev-list', '-1', '--first-parent', '--before=2024-01-02T23:59:59Z', 'topic');
    assert.equal((await ends('2024-01-03..topic')).from, day);
    const range = await portion('2024-01-03..topic');
    assert.equal(range.lines.counted, fresh('topic', `${day}..topic`));
    assert.equal((await ends('1999-01-01..topic')).from, null);
    await assert.rejects(ends('main..1999-01-01'), /Nothing was committed before 1999-01-01/);
  });

  it('of a clone that is cut have no merge base where it would lie before the cut', async () => {
    pullRequest();
    const file = `${repo.gitDir}/shallow`;
    const [main, topic] = ['main', 'topic'].map(name => git('rev-parse', name));
    writeFileSync(file, `${main}\n${topic}\n`);
    await assert.rejects(ends('main...topic'), /lacks the older history: run "git fetch --unshallow"/);
  });
});
