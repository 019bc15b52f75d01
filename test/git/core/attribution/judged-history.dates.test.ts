import { strict as assert } from 'node:assert';
import { describeCommits, explain } from '../../../../src/core/questions';
import { countsIn, countsWith } from '../../../support/counts';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN, reportOf } from '../../../support/report-of';

describe('a date before git began', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  const seen = async () => {
    const { living, problems, trend } = await reportOf(repo);
    // A commit without a date takes that of its neighbour, which is said, too.
    const codes = problems
      .filter(({ code }) => code !== 'date-moved')
      .map(({ code, count }) => [code, count]);
    return { living: countsIn(living), codes, first: trend[0]!.date.slice(0, 10) };
  };

  for (const date of ['1980-01-01T00:00:00Z', '1999-12-31T23:59:59Z', '2005-04-06T23:59:59Z'])
    it(`proves nothing where it stands alone: ${date}`, async () => {
      repo.write('a', lines(3, 'a')).commit({ author: BOB, date });
      repo.write('b', lines(2, 'b')).commit({ author: BOB, date: '2024-01-01' });
      assert.deepEqual(await seen(), {
        living: countsWith({ unknown: 5 }),
        codes: [['date-before-git', 1]],
        // Where nobody was, the trend does not begin.
        first: '2024-01-01',
      });
    });

  it('proves a human from the day of the first commit of git on', async () => {
    repo.write('a', lines(3, 'a')).commit({ author: BOB, date: '2005-04-07T22:13:13Z' });
    assert.deepEqual(await seen(), { living: countsWith({ human: 3 }), codes: [], first: '2005-04-07' });
  });

  /** A project that was kept in CVS, with a branch. */
  const convert = () => {
    for (let month = 0; month < 60; month++)
      repo.write('a', lines(month + 1, 'a')).commit({ author: BOB, date: Date.UTC(1997, month, 9) / 1000 });
    const trunk = repo.head!;
    repo
      .branch('side')
      .checkout('side')
      .write('s', lines(4, 's'))
      .commit({ author: ADA, date: '2002-01-10' });
    repo.checkout(trunk).take('side', 's').merge('side', { date: '2002-02-01' });
  };

  it('proves a human where the history was converted from an older system, on its branches too', async () => {
    convert();
    repo.write('b', lines(2, 'b')).commit({ author: BOB, date: '2024-01-01' });
    assert.deepEqual(await seen(), {
      living: countsWith({ human: 64, unknown: 2 }),
      codes: [],
      first: '1997-01-09',
    });
  });

  it('does not where the converted history had ended long before', async () => {
    convert();
    repo.write('b', lines(2, 'b')).commit({ author: BOB, date: '2024-01-01' });
    repo.write('c', lines(5, 'c')).commit({ author: BOB, date: '2003-01-01' });
    const { living, codes } = await seen();
    assert.deepEqual([living, codes], [countsWith({ human: 64, unknown: 7 }), [['date-before-git', 1]]]);
  });

  it('neither speaks against a mark of AI, nor for a person: the mark counts', async () => {
    const commit = repo
      .write('a', lines(3, 'a'))
      .commit({ author: ADA, message: WITH_CLAUDE, date: '1980-01-01' });
    assert.deepEqual((await seen()).living, countsWith({ pair: 3 }));
    const [explained] = await explain(repo.dir, [commit], PLAIN);
    assert.equal(explained?.class, 'pair');
    assert.ok(explained?.evidence.every(({ where }) => where !== 'date'));
    const row = {
      commit,
      class: 'pair',
      agent: null,
      reason: null,
      signs: explained!.evidence.map(({ sign }) => sign),
    } as const;
    const [record] = await describeCommits(repo.dir, [row], PLAIN);
    assert.deepEqual(record?.evidence, explained?.evidence);
  });
});
