import { strict as assert } from 'node:assert';
import type { Progress } from '../../../../src/core/progress';
import { Cached } from '../../../support/cached-runs';
import { ADA, BOB, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';

describe('progress', () => {
  it('only rises to the end, nothing is told twice, and the commits once, also where going on leads nowhere', async () => {
    const cached = new Cached();
    const repo = new TestRepo();
    try {
      repo.write('a', lines(9, 'a')).commit({ author: BOB, date: '2024-01-01' });
      await cached.run(repo);
      repo.write('lib/x/1', '1\n').write('lib/x/2', '2\n').commit({ author: ADA, date: '2024-03-03' });
      const heard: Progress[] = [];
      let indexes = 0;
      const { gaveUp } = await cached.run(repo, {
        onProgress: progress => heard.push(progress),
        onIndex: () => {
          indexes++;
        },
      });
      assert.equal(gaveUp, 'the tree is divided by other folders');
      const shares = heard.map(({ share }) => share);
      assert.deepEqual(
        shares,
        shares.toSorted((a, b) => a - b),
      );
      assert.equal(new Set(heard.map(progress => JSON.stringify(progress))).size, heard.length);
      assert.deepEqual(heard.at(-1), { share: 1, step: 'ending', done: 0, total: null });
      // Each way has several steps of its own.
      assert.ok(shares.filter(share => share <= 0.5).length > 2, shares.join(' '));
      assert.ok(shares.filter(share => share > 0.5).length > 2, shares.join(' '));
      assert.equal(indexes, 1);
    } finally {
      cached.dispose();
      repo.dispose();
    }
  });
});
