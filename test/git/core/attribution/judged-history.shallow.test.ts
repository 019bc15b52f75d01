import { strict as assert } from 'node:assert';
import { portion } from '../../../../src/core/questions';
import { portionMarkdown } from '../../../../src/core/report';
import { countsIn, countsWith } from '../../../support/counts';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN, reportOf } from '../../../support/report-of';
import { runGit } from '../../../support/run-git';

describe('the edge of a shallow clone', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a', lines(5, 'a')).commit({ author: BOB });
    repo.write('b', lines(7, 'b')).commit({ author: ADA, message: WITH_CLAUDE });
    repo.write('c', lines(2, 'c')).commit({ author: ADA });
  });
  afterEach(() => repo.dispose());

  const shallow = async (depth: number) => {
    const folder = `${repo.dir}/clone`;
    runGit(repo.dir, ['clone', '-q', `--depth=${depth}`, `file://${repo.dir}`, folder]);
    return reportOf(folder);
  };

  it('owns nothing: what stands there is of unknown origin, and of nobody’s', async () => {
    const { living, added, commits, repository, agents } = await shallow(2);
    assert.deepEqual(countsIn(living), countsWith({ unknown: 14, users: 2 }));
    assert.deepEqual(added, countsWith({ unknown: 2, users: 2 }));
    assert.deepEqual(commits, countsWith({ pair: 1, unknown: 1, users: 1 }));
    assert.deepEqual([repository.complete, repository.reasons], [false, ['shallow']]);
    assert.deepEqual(
      agents.map(({ living, added, commits }) => [living, added, commits]),
      [[0, 0, 1]],
    );
  });

  it('leaves a clone of one commit without any share, which is said', async () => {
    const { share, added, living, problems, loop } = await shallow(1);
    assert.deepEqual([loop!.durability, loop!.autonomyRatio], [null, null]);
    assert.deepEqual(share, { low: null, users: null, high: null, estimate: null });
    assert.deepEqual([added.counted, living.unknown], [0, 14]);
    assert.deepEqual(
      problems.map(({ code, count, examples }) => [code, count, examples]),
      [
        ['share-unknown', 14, [repo.head]],
        ['history-shallow', 1, [repo.head]],
      ],
    );
  });

  it('leaves none either where the commits after it added no line', async () => {
    repo.write('c', lines(1, 'c')).commit({ author: ADA, message: WITH_CLAUDE });
    repo.tag('v1.0');
    const { share, releases, living } = await shallow(2);
    assert.deepEqual([share.low, living.counted], [null, 13]);
    assert.deepEqual(releases[0]?.share, share);
  });

  it('gives no share of a part of the tree either', async () => {
    await shallow(1);
    const under = await portion(`${repo.dir}/clone`, { ...PLAIN, under: 'b', since: null });
    assert.deepEqual(
      [under.share.high, under.lines.unknown, under.repository.reasons],
      [null, 7, ['shallow']],
    );
    assert.match(portionMarkdown(under), /No share is told: .*shallow clone/);
  });

  it('is nothing to a branch that it does not cut', async () => {
    repo.branch('long').checkout('long').write('d', lines(3, 'd')).commit();
    repo.write('e', lines(3, 'e')).commit();
    const folder = `${repo.dir}/clone`;
    runGit(repo.dir, ['clone', '-q', '--branch=main', '--single-branch', `file://${repo.dir}`, folder]);
    runGit(repo.dir, ['-C', folder, 'fetch', '-q', '--depth=1', 'origin', 'long:refs/heads/long']);
    const main = await reportOf(folder, { revision: 'main' });
    assert.deepEqual([main.repository.complete, main.problems], [true, []]);
    assert.deepEqual((await reportOf(folder, { revision: 'long' })).repository.reasons, ['shallow']);
  });

  it('is a partial clone’s only where something that was needed is missing', async () => {
    const folder = `${repo.dir}/clone`;
    repo.git('config', 'uploadpack.allowFilter', 'true');
    runGit(repo.dir, ['clone', '-q', '--bare', '--filter=blob:limit=1k', `file://${repo.dir}`, folder]);
    assert.deepEqual((await reportOf(folder)).repository.reasons, []);
    repo.write('large', lines(500, 'large')).commit();
    runGit(repo.dir, ['clone', '-q', '--bare', '--filter=blob:limit=1k', `file://${repo.dir}`, `${folder}2`]);
    assert.deepEqual((await reportOf(`${folder}2`)).repository.reasons, ['partial']);
  });

  it('makes no difference where the whole history is there', async () => {
    const { living, repository } = await shallow(50);
    assert.deepEqual(countsIn(living), countsWith({ unknown: 7, pair: 7, users: 2 }));
    assert.ok(repository.complete);
  });

  it('is human where it lies before the AI era', async () => {
    const old = new TestRepo();
    try {
      old.write('a', lines(5, 'a')).commit({ date: '2019-01-01' });
      old.write('b', lines(3, 'b')).commit({ date: '2019-02-01' });
      old.write('c', lines(2, 'c')).commit({ date: '2024-01-01' });
      const folder = `${old.dir}/clone`;
      runGit(old.dir, ['clone', '-q', '--depth=2', `file://${old.dir}`, folder]);
      const { living } = await reportOf(folder);
      assert.deepEqual(countsIn(living), countsWith({ human: 8, unknown: 2 }));
    } finally {
      old.dispose();
    }
  });
});
