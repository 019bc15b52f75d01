import { strict as assert } from 'node:assert';
import { account } from '../../../../src/core/questions/account';
import { explain } from '../../../../src/core/questions/explain';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { runGit } from '../../../support/run-git';

describe('the account of a commit', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());
  const options = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH } as const;
  const of = (revision: string, folder = repo.dir) => account(folder, revision, options);

  it('is what explain says, with who, when and how much', async () => {
    repo.write('a', lines(3, 'a')).write('b', 'b\n').commit({ author: BOB, date: '2024-01-01' });
    repo
      .write('a', lines(2, 'a'))
      .rename('b', 'c')
      .write('logo', Buffer.from([0, 1]));
    const commit = repo.commit({ author: ADA, date: '2024-02-03', message: WITH_CLAUDE });
    repo.tag('v1');
    const found = await of('v1');
    const [explained] = await explain(repo.dir, [commit], options);
    assert.deepEqual(found, {
      ...explained,
      date: '2024-02-03T00:00:00Z',
      author: 'Ada Berg',
      subject: 'Work together',
      isMerge: false,
      stat: { files: 3, added: 0, removed: 1 },
    });
    const stats = runGit(repo.dir, ['show', '--numstat', '--format=', '-M', commit]).toString();
    assert.equal(stats.trim().split('\n').length, 3);
  });

  it('counts all of a first commit, and nothing of a merge or at the edge of a shallow clone', async () => {
    const root = repo.write('a', lines(3, 'a')).commit({ author: BOB, date: '2024-01-01' });
    repo.branch('side').checkout('side');
    const side = repo.write('b', 'b\n').commit({ author: BOB, date: '2024-01-02' });
    repo.checkout('main').write('c', 'c\n').commit({ author: BOB, date: '2024-01-03' });
    const merge = repo.merge(side);
    assert.deepEqual((await of(root)).stat, { files: 1, added: 3, removed: 0 });
    const found = await of(merge);
    assert.deepEqual([found.isMerge, found.stat], [true, null]);
    const folder = `${repo.dir}/clone`;
    runGit(repo.dir, ['clone', '-q', '--depth=1', '-b', 'side', `file://${repo.dir}`, folder]);
    assert.equal((await of('HEAD', folder)).stat, null);
  });

  it('names what does not exist', async () => {
    repo.write('a', 'a\n').commit({ author: BOB, date: '2024-01-01' });
    await assert.rejects(of('nowhere'), /There is no commit "nowhere"/);
  });
});
