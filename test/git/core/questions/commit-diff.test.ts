import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import { commitDiff } from '../../../../src/core/questions/commit-diff';
import { TestRepo } from '../../../support/repo';

describe('the changes of a commit', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());
  const options = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH } as const;

  it('show both sides of what they changed', async () => {
    repo
      .write('a', '1\n')
      .write('gone', 'g\n')
      .write('picture', Buffer.from([0, 1]))
      .commit();
    const second = repo
      .write('a', '2\n')
      .write('new', 'n\n')
      .write('picture', Buffer.from([0, 2]))
      .delete('gone')
      .commit({ message: 'Change\n' });
    const diff = await commitDiff(repo.dir, second, options);
    assert.deepEqual(diff, {
      commit: second,
      before: repo.git('rev-parse', `${second}^`).trim(),
      subject: 'Change',
      files: [
        { path: 'a', before: '1\n', after: '2\n' },
        { path: 'gone', before: 'g\n', after: null },
        { path: 'new', before: null, after: 'n\n' },
      ],
      left: 1,
    });
  });

  it('of a root, an empty commit, and one with too large a file', async () => {
    const root = repo.write('a', '1\n').commit();
    assert.deepEqual((await commitDiff(repo.dir, root, options)).files, [
      { path: 'a', before: null, after: '1\n' },
    ]);
    const empty = repo.commit();
    assert.deepEqual(await commitDiff(repo.dir, empty, options).then(({ files, left }) => [files, left]), [
      [],
      0,
    ]);
    const large = repo.write('b', 'x'.repeat(1_000_001)).write('c', '1\n').commit();
    const diff = await commitDiff(repo.dir, large, options);
    assert.deepEqual([diff.files.map(({ path }) => path), diff.left], [['c'], 1]);
  });

  it('with a missing blob show the rest', async () => {
    const commit = repo.write('a', '1\n').write('b', '2\n').commit();
    const blob = repo.git('rev-parse', 'HEAD:b').trim();
    rmSync(repo.objectFile(blob));
    const diff = await commitDiff(repo.dir, commit, options);
    assert.deepEqual([diff.files.map(({ path }) => path), diff.left], [['a'], 1]);
  });
});
