import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Report, toJson } from '../../../../src/core/report';
import { Cached } from '../../../support/cached-runs';
import { note } from '../../../support/noted';
import { BOB, CLAUDE, DEPENDABOT, lines, WITH_HELP } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

type Remainder = NonNullable<NonNullable<Report['loop']>['remainder']>;

const remainderOf = ({ loop }: Report): Remainder => loop!.remainder!;

/** By folder: days since the last commit without evidence, and since the last with AI. */
function touches({ directories }: Remainder): Record<string, [number | null, number | null]> {
  return Object.fromEntries(
    directories.map(({ folder, without, ai }) => [folder, [without?.days ?? null, ai?.days ?? null]]),
  );
}

describe('what is left without AI', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  /** Eleven lines of before the era, six without evidence, seven by an agent, one by a bot. */
  function build(): Readonly<Record<'old' | 'silent' | 'agent' | 'last', string>> {
    const old = repo
      .write('src/a', lines(10, 'a'))
      .write('docs/b', lines(4, 'b'))
      .commit({ author: BOB, date: '2020-01-01' });
    const silent = repo.write('src/c', lines(6, 'c')).commit({ author: BOB, date: '2026-01-01' });
    const agent = repo
      .write('src/a', lines(7, 'a'))
      .write('docs/d', lines(5, 'd'))
      .commit({ author: CLAUDE, date: '2026-03-01' });
    repo.write('docs/bot', lines(1, 'bot')).commit({ author: DEPENDABOT, date: '2026-09-01' });
    const last = repo.write('src/e', lines(2, 'e')).commit({ author: CLAUDE, date: '2026-10-01' });
    return { old, silent, agent, last };
  }

  it('is told by age, by folder and by file', async () => {
    const { old, silent, agent, last } = build();
    const remainder = remainderOf(await reportOf(repo));
    const day = (date: string) => `${date}T00:00:00Z`;
    assert.deepEqual(remainder, {
      ...{ counted: 25, human: 11, unknown: 6 },
      ages: [
        { from: 0, to: 91, human: 0, unknown: 0 },
        { from: 91, to: 365, human: 0, unknown: 6 },
        { from: 365, to: 1095, human: 0, unknown: 0 },
        { from: 1095, to: 3650, human: 11, unknown: 0 },
        { from: 3650, to: null, human: 0, unknown: 0 },
        { from: null, to: null, human: 0, unknown: 0 },
      ],
      directories: [
        {
          ...{ folder: 'docs', counted: 10, human: 4, unknown: 0, ages: [0, 0, 0, 4, 0, 0] },
          without: { date: day('2020-01-01'), commit: old, days: 2465 },
          ai: { date: day('2026-03-01'), commit: agent, days: 214 },
        },
        {
          ...{ folder: 'src', counted: 15, human: 7, unknown: 6, ages: [0, 6, 0, 7, 0, 0] },
          without: { date: day('2026-01-01'), commit: silent, days: 273 },
          ai: { date: day('2026-10-01'), commit: last, days: 0 },
        },
      ],
      files: [
        { path: 'src/a', counted: 7, human: 7, unknown: 0 },
        { path: 'src/c', counted: 6, human: 0, unknown: 6 },
        { path: 'docs/b', counted: 4, human: 4, unknown: 0 },
      ],
    });
  });

  it('hears of commits that only take lines away, and of help by AI', async () => {
    build();
    repo.write('src/c', lines(5, 'c')).commit({ author: BOB, date: '2026-10-02' });
    repo.delete('docs/b').commit({ author: BOB, message: WITH_HELP, date: '2026-10-03' });
    repo.write('top', lines(1, 'top')).commit({ author: CLAUDE, date: '2026-10-11' });
    assert.deepEqual(touches(remainderOf(await reportOf(repo))), {
      '': [null, 0],
      docs: [2475, 8],
      src: [9, 10],
    });
  });

  it('is by when commits came onto the main line', async () => {
    repo
      .write('src/a', lines(3, 'a'))
      .write('docs/a', lines(3, 'b'))
      .commit({ author: CLAUDE, date: '2026-01-01' });
    repo.branch('side').checkout('side');
    repo.write('src/b', lines(4, 'c')).commit({ author: BOB, date: '2026-01-02' });
    repo.checkout('main');
    repo.write('docs/c', lines(4, 'd')).commit({ author: BOB, date: '2026-02-01' });
    repo.take('side', 'src/b').merge('side', { author: BOB, date: '2026-03-01' });
    repo.write('docs/d', lines(4, 'e')).commit({ author: CLAUDE, date: '2026-03-11' });
    const remainder = remainderOf(await reportOf(repo));
    assert.deepEqual(touches(remainder), { docs: [38, 0], src: [10, 69] });
    assert.deepEqual([remainder.ages[0]!.unknown, remainder.unknown], [8, 8]);
  });

  it('hears what records say of lines that came', async () => {
    repo
      .write('src/a', lines(3, 'a'))
      .write('docs/a', lines(3, 'b'))
      .commit({ author: BOB, date: '2026-01-01' });
    const commit = repo.write('src/b', lines(4, 'c')).commit({ author: BOB, date: '2026-02-01' });
    note(repo, commit, { 'src/b': [{ first: 1, last: 4, writer: 'ai' }] });
    repo.write('docs/b', lines(1, 'd')).commit({ author: BOB, date: '2026-02-11' });
    assert.deepEqual(touches(remainderOf(await reportOf(repo))), { docs: [0, null], src: [41, 10] });
  });

  it('does not know how old lines are at the edge of what was fetched', async () => {
    build();
    repo.write('src/f', lines(3, 'f')).commit({ author: BOB, date: '2026-10-02' });
    const edge = repo.git('rev-parse', 'HEAD~1').trim();
    writeFileSync(join(repo.gitDir, 'shallow'), `${edge}\n`);
    const { ages, directories } = remainderOf(await reportOf(repo));
    // All that was there before, whoever it was by.
    assert.deepEqual(
      ages.filter(({ human, unknown }) => human + unknown > 0),
      [
        { from: 0, to: 91, human: 0, unknown: 3 },
        { from: null, to: null, human: 0, unknown: 25 },
      ],
    );
    assert.deepEqual(
      directories.map(({ without, ai }) => [without?.days, ai]),
      [
        [undefined, null],
        [0, null],
      ],
    );
  });

  it('is the same for an analysis that goes on from an earlier one', async () => {
    const cached = new Cached();
    try {
      build();
      await cached.run(repo);
      repo.write('src/c', lines(5, 'c')).commit({ author: BOB, date: '2026-10-02' });
      repo.write('docs/b', lines(3, 'b')).commit({ author: CLAUDE, date: '2026-10-20' });
      const { json, way } = await cached.run(repo);
      assert.equal(way, 'continued');
      assert.equal(json, toJson(await reportOf(repo)));
    } finally {
      cached.dispose();
    }
  });

  it('is null where nothing lives', async () => {
    repo.write('a', lines(3, 'a')).commit({ author: BOB });
    repo.delete('a').commit({ author: BOB });
    assert.equal((await reportOf(repo)).loop!.remainder, null);
  });
});
