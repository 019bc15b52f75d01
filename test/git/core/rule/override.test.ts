import { strict as assert } from 'node:assert';
import { countsIn, countsWith } from '../../../support/counts';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

const FILE = '.writes-itself.json';

describe('what a repository declares', () => {
  let repo: TestRepo;
  let first = '';
  let second = '';
  beforeEach(() => {
    repo = new TestRepo();
    first = repo.write('a', lines(5, 'a')).commit({ author: BOB, date: '2024-01-01' });
    second = repo.write('b', lines(7, 'b')).commit({ author: ADA, message: WITH_CLAUDE, date: '2024-02-01' });
  });
  afterEach(() => repo.dispose());

  /** A report after this override was committed; the file itself is left out, so that it changes no count. */
  const declare = (override: object | string) => {
    const data = typeof override === 'string' ? override : JSON.stringify({ exclude: [FILE], ...override });
    repo.write(FILE, data).commit({ author: BOB, date: '2024-03-01' });
    return reportOf(repo);
  };
  const ignored = { unknown: 6, pair: 7 };

  it('makes commits AI’s, by a prefix of their id and with the agent it names', async () => {
    const { living, agents } = await declare({
      commits: [{ commit: first.slice(0, 7), by: 'ai', agent: 'House Agent', model: 'claude-opus-4.5' }],
    });
    assert.deepEqual(countsIn(living), countsWith({ pair: 12 }));
    const own = agents.find(({ agent }) => agent === 'House Agent');
    assert.deepEqual([own?.living, own?.added, own?.commits], [5, 5, 1]);
    assert.match(own?.model ?? '', /^anthropic\//);
  });

  it('makes commits human, against what they say themselves', async () => {
    const { living, signs } = await declare({ commits: [{ commit: second, by: 'human' }] });
    assert.deepEqual(countsIn(living), countsWith({ unknown: 5, human: 7 }));
    assert.ok(signs.some(({ sign, commits }) => sign === 'override' && commits === 1));
  });

  it('means nothing for ids that are no commit of the history', async () => {
    const { living, problems } = await declare({ commits: [{ commit: '0123456789', by: 'ai' }] });
    assert.deepEqual(countsIn(living), countsWith({ unknown: 5, pair: 7 }));
    assert.deepEqual(problems, []);
  });

  it('moves the beginning of the AI era', async () => {
    const { living, problems } = await declare({ aiEraStart: '2024-01-15' });
    assert.deepEqual(countsIn(living), countsWith({ human: 5, pair: 7 }));
    assert.deepEqual(problems, []);
    const later = await declare({ aiEraStart: '2024-02-15' });
    assert.deepEqual(countsIn(later.living), countsWith({ human: 5, unknown: 7 }));
    assert.deepEqual(
      later.problems.map(({ code, count, examples }) => [code, count, examples]),
      [['date-contradicted', 1, [second]]],
    );
  });

  it('may be any day there is', async () => {
    for (const aiEraStart of ['0000-01-01', '0001-01-01', '1969-12-31', '9999-12-31'])
      assert.equal((await declare({ aiEraStart })).rule.summary.length > 0, true);
  });

  it('adds signs of its own', async () => {
    const own = { id: 'house', agent: 'House Bot', where: 'subject', text: 'commit 1', gives: 'agent' };
    const { living, signs, agents } = await declare({ signs: [own] });
    assert.deepEqual(countsIn(living), countsWith({ agent: 5, pair: 7 }));
    assert.ok(signs.some(({ sign }) => sign === 'house'));
    assert.ok(agents.some(({ agent }) => agent === 'House Bot'));
  });

  it('adds milestones, in order of date and without a commit where none is named', async () => {
    const { milestones } = await declare({
      milestones: [
        { date: '2025-01-01', title: 'Later' },
        { date: '2023-01-01', title: 'Earlier', commit: first },
      ],
    });
    const custom = milestones.filter(({ kind }) => kind === 'custom');
    assert.deepEqual(
      custom.map(({ id, title, date, commit }) => [id, title, date, commit]),
      [
        ['custom:2', 'Earlier', '2023-01-01T00:00:00Z', first],
        ['custom:1', 'Later', '2025-01-01T00:00:00Z', null],
      ],
    );
    const dates = milestones.map(({ date }) => date);
    assert.deepEqual(dates, [...dates].sort());
  });

  for (const [what, content] of [
    ['no JSON', '{'],
    ['of wrong types', '{"exclude": 1}'],
    ['too large', `{"exclude": ["a"]}${' '.repeat(262_144)}\n`],
    ['of 2 MiB', `{"exclude": ["a"]}${' '.repeat(2 ** 21)}\n`],
    [
      'in want of a sign that is there already',
      JSON.stringify({
        exclude: ['a'],
        signs: [{ id: 'claude-code.author', agent: 'X', where: 'body', text: 'x', gives: 'pair' }],
      }),
    ],
  ] as const)
    it(`is ignored as a whole, and said to be, where it is ${what}`, async () => {
      const { living, problems, rule } = await declare(content);
      assert.deepEqual(countsIn(living), countsWith(ignored));
      assert.deepEqual(
        problems.map(({ code, count, examples }) => [code, count, examples]),
        [['override-ignored', 1, [FILE]]],
      );
      assert.doesNotMatch(rule.summary.join(), /writes-itself\.json/);
    });

  it('is not followed where it is a link', async () => {
    repo.write('other.json', '{"exclude": ["*"]}').symlink(FILE, 'other.json').commit({ author: BOB });
    const { living, problems } = await reportOf(repo);
    assert.equal(living.counted, 5 + 7 + 1);
    assert.deepEqual(problems, []);
  });
});
