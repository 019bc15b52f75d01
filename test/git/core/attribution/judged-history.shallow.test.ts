import { strict as assert } from 'node:assert';
import { countsIn, countsWith } from '../../../support/counts';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';
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

  it('leaves a clone of one commit without any figure but the upper bound', async () => {
    const { share, added } = await shallow(1);
    assert.deepEqual(share, { low: 0, users: 0, high: 1, estimate: null });
    assert.equal(added.counted, 0);
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
