import { strict as assert } from 'node:assert';
import { findGit, findMerged } from '../../../../../src/core/git';
import { TestRepo } from '../../../../support/repo';

describe('the commits of a conflict', () => {
  let repo: TestRepo;
  let base = '';
  let theirs = '';
  beforeEach(() => {
    repo = new TestRepo();
    base = repo.write('a', '1\n').commit();
    repo.branch('theirs').checkout('theirs');
    theirs = repo.write('a', '2\n').commit();
    repo.checkout('main').write('a', '3\n').commit();
    repo.git('reset', '--hard');
  });
  afterEach(() => repo.dispose());
  const found = () => findMerged(findGit(process.env.PATH), repo.dir);
  /** Each stage of the file as git has it is what the commit has. */
  const stage = (n: 1 | 3) => repo.git('rev-parse', `:${n}:a`);
  const fails = (...args: string[]) => assert.throws(() => repo.git(...args));

  it('are none where nothing waits', async () => assert.equal(await found(), null));

  for (const args of [
    ['merge', '-q', 'theirs'],
    ['cherry-pick', 'theirs'],
  ])
    it(`are those that git merges: ${args[0]}`, async () => {
      fails(...args);
      assert.deepEqual(await found(), { theirs, base });
      assert.deepEqual(
        [stage(1), stage(3)],
        [base, theirs].map(id => repo.git('rev-parse', `${id}:a`)),
      );
    });

  it('are those that git merges: rebase', async () => {
    const own = repo.head!;
    fails('rebase', '-q', 'theirs');
    assert.deepEqual(await found(), { theirs: own, base });
    assert.equal(stage(3), repo.git('rev-parse', `${own}:a`));
  });

  it('have no base where there are several', async () => {
    const main = repo.head!;
    repo.checkout('theirs').take('main', 'a');
    const other = repo.merge('main', {});
    repo.checkout('main').take('theirs', 'a');
    repo.merge(theirs, {});
    repo.write('a', '4\n').commit();
    repo.checkout('theirs').write('a', '5\n').commit();
    repo.checkout('main').git('reset', '-q', '--hard', 'main');
    assert.notEqual(other, main);
    fails('merge', '-q', 'theirs');
    assert.equal((await found())!.base, null);
  });
});
