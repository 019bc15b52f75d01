import { strict as assert } from 'node:assert';
import { toJson } from '../../../../src/core/report';
import { Cached, type Way } from '../../../support/cached-runs';
import { ADA, BOB, CLAUDE, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

interface Step {
  readonly what: string;
  readonly way: Way;
  /** Why the baseline was not enough, where the way is `anew`. */
  readonly gaveUp?: string;
  readonly make: (repo: TestRepo) => unknown;
}

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`;

/** More than are read again for the commit after them. */
function many(date: string): Step {
  return {
    what: `nine commits of ${date}`,
    way: 'continued',
    make: r => {
      for (let n = 1; n < 10; n++) r.write('many', lines(n, date)).commit({ author: BOB, date });
    },
  };
}

const STEPS: readonly Step[] = [
  {
    what: 'a commit in the same week',
    way: 'continued',
    make: r => r.write('b', lines(5, 'b')).commit({ author: ADA, date: '2024-01-02' }),
  },
  {
    what: 'one in another week',
    way: 'continued',
    make: r => r.write('b', lines(7, 'b')).commit({ author: BOB, date: '2024-02-02' }),
  },
  { what: 'nothing', way: 'remembered', make: () => {} },
  {
    what: 'a first agent',
    way: 'continued',
    make: r => r.write('src/c.ts', lines(12, 'c')).commit({ author: CLAUDE, date: '2024-02-09' }),
  },
  {
    what: 'a first declaration of a person who wrote later, too',
    way: 'continued',
    make: r => r.write('d', lines(3, 'd')).commit({ author: BOB, message: WITH_CLAUDE, date: '2024-02-12' }),
  },
  {
    what: 'more of that person',
    way: 'continued',
    make: r => r.write('d', lines(9, 'd')).commit({ author: BOB, date: '2024-02-13' }),
  },
  many('2024-02-14'),
  {
    what: 'a declaration that is too old for all that its author wrote before',
    way: 'continued',
    make: r => r.write('d', lines(10, 'd')).commit({ author: ADA, message: WITH_CLAUDE, date: '2023-06-01' }),
  },
  {
    what: 'a declaration that is older than what its author wrote before',
    way: 'anew',
    gaveUp: 'an author declared AI earlier than was known',
    make: r => r.write('d', lines(11, 'd')).commit({ author: ADA, message: WITH_CLAUDE, date: '2023-12-20' }),
  },
  {
    what: 'a rename with changes, a file that goes, a binary file, a pointer',
    way: 'continued',
    make: r =>
      r
        .rename('src/c.ts', 'src/moved.ts')
        .write('src/moved.ts', `${lines(12, 'c')}more\n`)
        .delete('d')
        .write('e.bin', Buffer.from([0, 1, 2]))
        .write('big.psd', POINTER)
        .commit({ author: BOB, date: '2024-03-01' }),
  },
  {
    what: 'text where a binary file was',
    way: 'continued',
    make: r => r.write('e.bin', lines(4, 'e')).commit({ author: BOB, date: '2024-03-02' }),
  },
  {
    what: 'a file with the content of a small old one',
    way: 'continued',
    make: r => r.write('again.psd', POINTER).commit({ author: ADA, date: '2024-03-02' }),
  },
  {
    what: 'another folder that has most files',
    way: 'anew',
    gaveUp: 'the tree is divided by other folders',
    make: r => r.write('lib/x/1', '1\n').write('lib/x/2', '2\n').commit({ author: ADA, date: '2024-03-03' }),
  },
  {
    what: 'several commits at once, and one without changes',
    way: 'continued',
    make: r => {
      r.write('a', lines(20, 'a')).commit({ author: CLAUDE, date: '2024-03-10' });
      r.commit({ author: BOB, date: '2024-03-11' });
      r.write('a', lines(18, 'a')).commit({ author: ADA, date: '2024-04-11' });
    },
  },
  {
    what: 'a merge of a branch that grew from the head',
    way: 'continued',
    make: r => {
      r.branch('side');
      const main = r.head!;
      r.write('a', `${lines(18, 'a')}side\n`).commit({ author: CLAUDE, date: '2024-04-12' });
      const side = r.head!;
      r.checkout(main)
        .write('a', `first\n${lines(18, 'a')}`)
        .commit({ author: BOB, date: '2024-04-13' });
      r.write('a', `first\n${lines(18, 'a')}side\n`).merge(side, { date: '2024-04-14' });
    },
  },
  many('2024-04-15'),
  {
    what: 'a merge of a branch that grew from an older commit',
    way: 'anew',
    gaveUp: 'a new commit grew out of one before the old head',
    make: r => {
      const main = r.head!;
      r.checkout(r.git('rev-parse', `${main}~3`).trim());
      r.write('late', lines(3, 'late')).commit({ author: CLAUDE, date: '2024-04-20' });
      const side = r.head!;
      r.checkout(main).take(side, 'late').merge(side, { date: '2024-04-21' });
    },
  },
  {
    what: 'a release tag on the head',
    way: 'anew',
    gaveUp: 'the release tags have changed',
    make: r => r.tag('v1.0.0'),
  },
  {
    what: 'a commit after the release',
    way: 'continued',
    make: r => r.write('b', lines(2, 'b')).commit({ author: ADA, date: '2024-05-01' }),
  },
  {
    what: 'a name map',
    way: 'anew',
    gaveUp: 'files that the rule heeds have changed',
    make: r => r.write('.mailmap', 'Ada <ada@berg.dev> <bob@stone.dev>\n').commit({ date: '2024-05-02' }),
  },
  {
    what: 'attributes',
    way: 'anew',
    gaveUp: 'files that the rule heeds have changed',
    make: r => r.write('lib/.gitattributes', '* linguist-vendored\n').commit({ date: '2024-05-02' }),
  },
  {
    what: 'a file under these attributes',
    way: 'continued',
    make: r => r.write('lib/x/3', lines(6, 'x')).commit({ author: CLAUDE, date: '2024-05-03' }),
  },
  many('2024-05-03'),
  {
    what: 'a commit that was put in the place of another',
    way: 'anew',
    gaveUp: 'a new commit grew out of one before the old head',
    make: r => {
      r.checkout(r.git('rev-parse', `${r.head!}~1`).trim());
      r.write('lib/x/3', lines(8, 'x')).commit({ author: CLAUDE, date: '2024-05-04' });
    },
  },
  {
    what: 'a commit with a clock that runs back',
    way: 'continued',
    make: r => r.write('b', lines(1, 'b')).commit({ author: BOB, date: '2024-04-29' }),
  },
  {
    what: 'many commits, the last with a clock that runs far ahead',
    way: 'continued',
    make: r => {
      many('2024-04-30').make(r);
      r.write('b', lines(2, 'b')).commit({ author: BOB, date: '2031-01-01' });
    },
  },
  ...['2024-05-20', '2024-05-21', '2024-05-29', '2024-06-09', '2024-06-10'].map(
    (date, i): Step => ({
      what: `one of ${date}, which shows the clock to be wrong`,
      way: i === 0 ? 'anew' : 'continued',
      ...(i === 0 ? { gaveUp: 'other old commits are samples now' } : {}),
      make: r => r.write('b', lines(3 + i, 'b')).commit({ author: ADA, date }),
    }),
  ),
];

describe('an analysis that goes on from an earlier one', () => {
  const cached = new Cached();
  const repo = new TestRepo();
  before(async () => {
    repo.write('a', lines(9, 'a')).write('src/z', 'z\n').commit({ author: BOB, date: '2024-01-01' });
    await cached.run(repo);
  });
  after(() => {
    cached.dispose();
    repo.dispose();
  });

  for (const { what, way, gaveUp = null, make } of STEPS)
    it(`after ${what}: ${way}, and equal to one from nothing`, async () => {
      make(repo);
      const now = await cached.run(repo);
      assert.equal(now.json, toJson(await reportOf(repo)));
      assert.deepEqual([now.way, now.gaveUp], [way, gaveUp]);
    });
});
