import { strict as assert } from 'node:assert';
import { toJson } from '../../../../src/core/report';
import { Cached } from '../../../support/cached-runs';
import { ADA, BOB, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

describe('a new commit dated before git began', () => {
  it('may belie the dates of old ones: all is read anew', async () => {
    const cached = new Cached();
    const repo = new TestRepo();
    try {
      for (let month = 1; month < 13; month++)
        for (const day of [10, 20])
          repo.write('a', lines(month, 'a')).commit({ author: BOB, date: Date.UTC(1999, month, day) / 1000 });
      await cached.run(repo);
      repo.write('b', lines(3, 'b')).commit({ author: ADA, date: '2024-01-01' });
      assert.equal((await cached.run(repo)).way, 'continued');
      repo.write('c', lines(3, 'c')).commit({ author: ADA, date: '1999-06-01' });
      const now = await cached.run(repo);
      assert.equal(now.json, toJson(await reportOf(repo)));
      assert.equal(now.way, 'anew');
    } finally {
      cached.dispose();
      repo.dispose();
    }
  });
});

describe('dates that deceive git about what is new', () => {
  for (const [what, root, chain] of [
    ['a root from the future', '2030-01-01', '2020-01-0'],
    ['a chain from the past', '2020-01-01', '2000-01-0'],
  ] as const)
    it(`do not count old commits twice: ${what}`, async () => {
      const cached = new Cached();
      const repo = new TestRepo();
      try {
        const first = repo.write('a', lines(5, 'a')).commit({ author: BOB, date: root });
        for (let day = 1; day < 9; day++)
          repo.write('b', lines(day, 'b')).commit({ author: BOB, date: `${chain}${day}` });
        const old = repo.head!;
        await cached.run(repo);
        const side = repo
          .checkout(first)
          .write('c', lines(2, 'c'))
          .commit({ author: ADA, date: '2021-01-01' });
        repo.checkout(old).take(side, 'c').merge(side, { date: '2022-01-01' });
        const now = await cached.run(repo);
        assert.equal(now.json, toJson(await reportOf(repo)));
        assert.equal(now.way, 'anew');
      } finally {
        cached.dispose();
        repo.dispose();
      }
    });
});
