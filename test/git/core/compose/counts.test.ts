import { strict as assert } from 'node:assert';
import { countsIn, countsWith } from '../../../support/counts';
import { ADA, BOB, CLAUDE, DEPENDABOT, lines, WITH_CLAUDE, WITH_HELP } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

describe('counts by class', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  it('are those one counts by hand', async () => {
    repo.write('old.ts', lines(10, 'old')).commit({ author: ADA, date: '2020-01-01' });
    repo.write('bob.ts', lines(7, 'bob')).commit({ author: BOB, date: '2022-01-01' });
    repo.write('before.ts', lines(9, 'before')).commit({ author: ADA, date: '2025-01-01' });
    repo.write('pair.ts', lines(5, 'pair')).commit({ author: ADA, message: WITH_CLAUDE, date: '2025-02-01' });
    repo.write('agent.ts', lines(3, 'agent')).commit({ author: CLAUDE, date: '2025-03-01' });
    repo.write('help.ts', lines(2, 'help')).commit({ author: BOB, message: WITH_HELP, date: '2025-03-02' });
    repo.write('bot.ts', lines(4, 'bot')).commit({ author: DEPENDABOT, date: '2025-03-03' });
    repo.write('after.ts', lines(6, 'after')).commit({ author: ADA, date: '2025-03-04' });
    // Four lines of the oldest file go, and one of Bob's comes.
    const rest = lines(10, 'old').split('\n').slice(4).join('\n');
    repo.write('old.ts', `${rest}one more\n`).commit({ author: BOB, date: '2025-03-05' });

    const { living, added, commits, share, agents } = await reportOf(repo);
    const same = { agent: 3, pair: 5, assist: 2, automation: 4 };
    assert.deepEqual(
      countsIn(living),
      countsWith({ ...same, human: 6, unknown: 7 + 9 + 6 + 1, users: 6 + 1 }),
    );
    assert.deepEqual(added, countsWith({ ...same, human: 10, unknown: 7 + 9 + 6 + 1, users: 6 + 1 }));
    const once = { agent: 1, pair: 1, assist: 1, automation: 1, human: 1 };
    assert.deepEqual(commits, countsWith({ ...once, unknown: 4, users: 2 }));
    assert.deepEqual(share, { low: 8 / 43, users: 17 / 43, high: 33 / 43, estimate: null });
    assert.deepEqual(
      agents.map(({ agent, living, added, commits }) => [agent, living, added, commits]),
      [
        ['Claude Code', 8, 8, 2],
        ['Crush', 2, 2, 1],
      ],
    );
  });

  it('join the addresses of one person by the mailmap', async () => {
    const home = 'Ada <ada@home.dev>';
    repo.write('a.ts', lines(3, 'a')).commit({ author: ADA, message: WITH_CLAUDE });
    repo.write('b.ts', lines(4, 'b')).commit({ author: home });
    assert.equal((await reportOf(repo)).living.users, 0);
    repo.write('.mailmap', `${ADA} <ADA@home.dev>\n`).commit({ author: BOB });
    const { living, share } = await reportOf(repo);
    assert.deepEqual([living.unknown, living.users], [5, 4]);
    assert.deepEqual(share, { low: 3 / 8, users: 7 / 8, high: 1, estimate: null });
  });

  it('are null as shares where nothing counts', async () => {
    repo.write('logo.png', Buffer.from([1, 0, 2])).commit();
    const { living, share, trend } = await reportOf(repo);
    assert.equal(living.counted, 0);
    assert.deepEqual(share, { low: null, users: null, high: null, estimate: null });
    assert.deepEqual(living.excludedFiles, { binary: 1 });
    assert.equal(trend.length, 1);
  });

  it('are all zero for an empty tree, and for empty files', async () => {
    repo.commit();
    assert.deepEqual((await reportOf(repo)).share, { low: null, users: null, high: null, estimate: null });
    repo.write('empty', '').commit();
    assert.deepEqual(countsIn((await reportOf(repo)).living), countsWith({}));
  });

  it('give the commits of a codex branch to the branch that a merge names, and their lines', async () => {
    repo.write('a.ts', lines(2, 'a')).commit({ author: BOB });
    repo.branch('codex/fix').checkout('codex/fix');
    repo.write('b.ts', lines(5, 'b')).commit({ author: ADA, date: '2025-07-01' });
    repo.checkout('main').write('c.ts', lines(3, 'c')).commit({ author: BOB, date: '2025-07-02' });
    repo.take('codex/fix', 'b.ts');
    repo.merge('codex/fix', {
      author: ADA,
      message: 'Merge pull request #7 from ada/codex/fix\n',
      date: '2025-07-03',
    });
    const { living, commits, agents } = await reportOf(repo);
    assert.deepEqual(countsIn(living), countsWith({ assist: 5, unknown: 5 }));
    assert.deepEqual(commits, countsWith({ assist: 1, unknown: 2 }));
    assert.deepEqual(agents, [{ agent: 'OpenAI Codex', model: null, living: 5, added: 5, commits: 1 }]);
  });

  it('take lines as of one class over a rename and a change of the mode', async () => {
    repo.write('a.ts', lines(20, 'a')).commit({ author: ADA, message: WITH_CLAUDE });
    repo.rename('a.ts', 'b.ts').commit({ author: BOB });
    repo.chmod('b.ts', '100755').commit({ author: BOB });
    const { living, added } = await reportOf(repo);
    assert.deepEqual(countsIn(living), countsWith({ pair: 20 }));
    assert.deepEqual(added, countsWith({ pair: 20 }));
  });
});
