import { strict as assert } from 'node:assert';
import { RandomHistory } from '../../support/random-history';
import { TestRepo } from '../../support/repo';

describe('repositories built for tests', () => {
  for (const objectFormat of ['sha1', 'sha256'] as const)
    it(`are sound to git with ${objectFormat}`, () => {
      const { repo } = new RandomHistory(1, { commits: 60, binary: true }, new TestRepo({ objectFormat }));
      try {
        assert.equal(repo.git('fsck', '--strict', '--no-dangling'), '');
      } finally {
        repo.dispose();
      }
    });

  it('have branches, tags, merges, dates and people as asked for', () => {
    const repo = new TestRepo({ start: 1000, step: 10 });
    try {
      const first = repo.write('a/b', 'b\n').commit({ author: 'Bob <b@example.com>' });
      repo.branch('side').tag('v1', { message: 'one' });
      const second = repo.write('a', 'now a file\n').commit();
      const side = repo
        .checkout('side')
        .write('c', 'c\n')
        .commit({ date: '2020-01-01T00:00:00Z', authorDate: 5 });
      repo.checkout('main').take('side', 'c').merge('side', { message: 'join' });
      repo.tag('v2');
      assert.equal(repo.git('fsck', '--strict', '--no-dangling'), '');
      assert.equal(
        repo.git('log', '--topo-order', '--format=%H %P|%an|%at %ct|%s', 'main'),
        [
          `${repo.head} ${second} ${side}|Ada Author|1577836810 1577836810|join\n`,
          `${side} ${first}|Ada Author|5 1577836800|commit 3\n`,
          `${second} ${first}|Ada Author|1010 1010|commit 2\n`,
          `${first} |Bob|1000 1000|commit 1\n`,
        ].join(''),
      );
      assert.equal(repo.git('ls-tree', '-r', '--name-only', 'v2'), 'a\nc\n');
      assert.equal(repo.git('rev-parse', 'v1^{commit}').trim(), first);
      repo.git('reset', '-q', '--hard');
      assert.equal(repo.git('status', '--porcelain'), '');
    } finally {
      repo.dispose();
    }
  });
});
