import { strict as assert } from 'node:assert';
import { lines, person, withAi } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

describe('languages', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  it('have their lines at the head and along the trend', async () => {
    repo.write('a.ts', lines(9, 'a')).write('b.d.ts', lines(4, 'b')).commit(person('2024-01-01'));
    repo.write('c.py', lines(5, 'c')).write('odd.mod', lines(2, 'o')).commit(withAi('2024-02-01'));
    repo.delete('a.ts').write('vendor/d.go', lines(30, 'd')).commit(person('2024-03-01'));
    const { languages, series, living } = await reportOf(repo);
    assert.deepEqual(
      languages.map(({ language, living: { pair, counted } }) => [language, pair, counted]),
      [
        ['Python', 5, 5],
        ['TypeScript', 0, 4],
        [null, 2, 2],
      ],
    );
    assert.equal(living.counted, 11);
    assert.deepEqual(
      series.languages.map(({ language, living }) => [language, living.declared, living.counted]),
      [
        ['TypeScript', [0, 0, 0], [13, 13, 4]],
        ['Python', [0, 5, 5], [0, 5, 5]],
        [null, [0, 2, 2], [0, 2, 2]],
      ],
    );
    assert.deepEqual(
      series.languages.map(({ added, commits }) => [added.counted, commits.counted]),
      [
        [
          [13, 0, 0],
          [1, 0, 0],
        ],
        [
          [0, 5, 0],
          [0, 1, 0],
        ],
        [
          [0, 2, 0],
          [0, 0, 0],
        ],
      ],
    );
  });

  it('are twelve in the trend, those with most lines ever added, and one for all others', async () => {
    const endings = [
      'ts',
      'py',
      'go',
      'rs',
      'c',
      'java',
      'rb',
      'lua',
      'php',
      'swift',
      'kt',
      'sql',
      'sh',
      'css',
    ];
    endings.forEach((ending, i) => {
      repo.write(`f.${ending}`, lines(40 - i, ending));
    });
    repo.write('unknown', lines(50, 'u')).commit(person('2024-01-01'));
    repo.delete('f.ts').commit(person('2024-02-01'));
    const { languages, series, living } = await reportOf(repo);
    const names = series.languages.map(({ language }) => language);
    assert.deepEqual([names.length, names[0], names.at(-2), names.at(-1)], [13, 'TypeScript', 'SQL', null]);
    const rest = series.languages.at(-1)!;
    assert.deepEqual(rest.living.counted, [50 + 28 + 27, 50 + 28 + 27]);
    assert.deepEqual(rest.commits.counted, [1, 0]);
    assert.equal(languages.length, 14);
    assert.equal(
      languages.reduce((sum, entry) => sum + entry.living.counted, 0),
      living.counted,
    );
  });

  it('that are equal: a commit stands in the first by name', async () => {
    repo.write('a.ts', lines(3, 'a')).write('b.go', lines(3, 'b')).commit(person('2024-01-01'));
    const { series } = await reportOf(repo);
    assert.deepEqual(
      series.languages.map(({ language, commits }) => [language, commits.counted]),
      [
        ['Go', [1]],
        ['TypeScript', [0]],
      ],
    );
  });
});
