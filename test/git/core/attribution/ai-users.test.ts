import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { ADA, BOB, CLAUDE, lines, WITH_CLAUDE, WITH_HELP } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

describe('AI users', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  const users = async () => (await reportOf(repo)).living.users;

  const DAY = 86_400;
  const DECLARED = Date.UTC(2024, 0, 1) / 1000;

  const windows: readonly [what: string, seconds: number, counted: number][] = [
    ['in the same second', 0, 2],
    ['91 days later to the second', 91 * DAY, 2],
    ['a second later than that', 91 * DAY + 1, 0],
    ['a second before they declared', -1, 0],
    ['two years later', 730 * DAY, 0],
  ];
  for (const [what, seconds, counted] of windows)
    it(`${counted > 0 ? 'are so' : 'are not so'} ${what}`, async () => {
      repo.write('a', lines(1, 'a')).commit({ author: ADA, message: WITH_CLAUDE, date: DECLARED });
      repo.write('b', lines(2, 'b')).commit({ author: ADA, date: DECLARED + seconds });
      const { living, commits, added } = await reportOf(repo);
      assert.deepEqual([living.users, added.users, commits.users], [counted, counted, counted && 1]);
    });

  it('are so again after each declaration, and by help alone', async () => {
    const at = (days: number) => DECLARED + days * DAY;
    repo.write('a', lines(1, 'a')).commit({ author: ADA, message: WITH_HELP, date: at(0) });
    repo.write('b', lines(2, 'b')).commit({ author: ADA, date: at(50) });
    repo.write('c', lines(4, 'c')).commit({ author: ADA, date: at(100) });
    repo.write('d', lines(8, 'd')).commit({ author: ADA, message: WITH_CLAUDE, date: at(120) });
    repo.write('e', lines(16, 'e')).commit({ author: ADA, date: at(200) });
    repo.write('f', lines(32, 'f')).commit({ author: ADA, date: at(212) });
    assert.equal(await users(), 2 + 16);
  });

  it('are those that a slow look at all pairs of commits finds', async () => {
    const random = fc.sample(
      fc.record({
        author: fc.constantFrom(ADA, BOB, 'Ada B. <ada@home.dev>'),
        message: fc.constantFrom('Plain\n', 'Plain\n', 'Plain\n', WITH_CLAUDE, WITH_HELP),
        days: fc.integer({ min: 0, max: 900 }),
      }),
      { numRuns: 120, seed: 7 },
    );
    repo
      .write('.mailmap', `${ADA} <ada@home.dev>\n`)
      .commit({ author: 'Map <map@home.dev>', date: DECLARED });
    for (const [i, { days, ...commit }] of random.entries())
      repo.write(`f${i}`, lines(1, `f${i}`)).commit({ ...commit, date: DECLARED + days * DAY });
    const all = repo
      .git('-c', 'mailmap.blob=HEAD:.mailmap', 'log', '-z', '--format=%ct%n%aE%n%B')
      .split('\0')
      .map(text => {
        const [time, author, ...message] = text.split('\n');
        return { time: Number(time), author, ai: /-by:/.test(message.join(' ')) };
      });
    const found = all.filter(
      one =>
        !one.ai &&
        all.some(({ ai, author, time }) => {
          const passed = one.time - time;
          return ai && author === one.author && passed >= 0 && passed <= 91 * DAY;
        }),
    );
    assert.ok(found.length > 20 && found.length < 70, String(found.length));
    assert.equal((await reportOf(repo)).commits.users, found.length);
  });

  it('are people from their declaration on, by date and not by place', async () => {
    repo.write('base', lines(1, 'base')).commit({ author: BOB, date: '2024-01-01' });
    repo.branch('side').write('late', lines(2, 'late')).commit({ author: ADA, date: '2024-03-01' });
    repo.checkout('side').write('ai', lines(4, 'ai'));
    repo.commit({ author: ADA, message: WITH_CLAUDE, date: '2024-02-01' });
    repo.write('early', lines(8, 'early')).commit({ author: ADA, date: '2024-01-15' });
    repo.checkout('main').take('side', 'ai', 'early').merge('side', { author: BOB, date: '2024-04-01' });
    assert.equal(await users(), 2);
  });

  it('are told apart by address, and by name too where the address is nobody’s', async () => {
    const shared = (name: string) => `${name} <root@localhost>`;
    repo.write('a', lines(1, 'a')).commit({ author: shared('One'), message: WITH_CLAUDE });
    repo.write('b', lines(2, 'b')).commit({ author: shared('Two') });
    repo.write('c', lines(4, 'c')).commit({ author: shared('One') });
    assert.equal(await users(), 4);
  });

  it('are not made by the co-author line of somebody else', async () => {
    repo.write('a', lines(1, 'a')).commit({ author: CLAUDE, message: `Work\n\nCo-authored-by: ${ADA}\n` });
    repo.write('b', lines(2, 'b')).commit({ author: ADA });
    assert.equal(await users(), 0);
  });

  /** A commit of Ada's with Claude whose committer date nobody can read. */
  const undated = () => {
    const tree = repo.git('rev-parse', 'HEAD^{tree}').trim();
    const who = `${ADA} 99999999999999999999 +0000`;
    const header = `tree ${tree}\nparent ${repo.head}\nauthor ${who}\ncommitter ${who}\n\n`;
    repo.adopt(repo.object('commit', header + WITH_CLAUDE));
  };

  it('stay so when a declaration without a date follows', async () => {
    repo.write('a', lines(1, 'a')).commit({ author: ADA, message: WITH_CLAUDE });
    undated();
    repo.write('b', lines(2, 'b')).commit({ author: ADA });
    assert.equal(await users(), 2);
  });

  it('are not made by a declaration without a date alone', async () => {
    repo.write('a', lines(1, 'a')).commit({ author: BOB });
    undated();
    repo.write('b', lines(2, 'b')).commit({ author: ADA });
    assert.equal(await users(), 0);
  });
});
