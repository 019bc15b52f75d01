import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cached } from '../../../support/cached-runs';
import { BOB, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';

describe('what an analysis leaves for the next', () => {
  it('is written anew only where much came on top', async () => {
    const cached = new Cached();
    const repo = new TestRepo();
    const commit = (n: number) => repo.write('a', lines(n, 'a')).commit({ author: BOB, date: '2024-01-01' });
    try {
      commit(1);
      await cached.run(repo);
      const first = baselines(cached);
      for (let n = 2; n < 10; n++) {
        commit(n);
        assert.equal((await cached.run(repo)).way, 'continued');
      }
      assert.deepEqual(baselines(cached), first);
      commit(10);
      assert.equal((await cached.run(repo)).way, 'continued');
      const second = baselines(cached);
      assert.notDeepEqual(second, first);
      for (let n = 0; n < 200; n++) repo.write(`many/${n}`, 'one\n');
      repo.commit({ author: BOB, date: '2024-01-02' });
      await cached.run(repo);
      assert.notDeepEqual(baselines(cached), second);
    } finally {
      cached.dispose();
      repo.dispose();
    }
  });

  function baselines({ path }: Cached): Buffer[] {
    const found = readdirSync(path).filter(name => name.startsWith('baseline-'));
    assert.equal(found.length, 1);
    return found.map(name => readFileSync(join(path, name)));
  }
});
