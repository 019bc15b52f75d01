import { strict as assert } from 'node:assert';
import { explain } from '../../../../src/core/questions/explain';
import { ADA, BOB, CLAUDE, DEPENDABOT, WITH_CLAUDE, WITH_HELP } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';
import { runGit } from '../../../support/run-git';

/** Why commits count in `users`. */
describe('explained commits', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());
  const options = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH } as const;
  const usersOf = async (commit: string, folder = repo.dir) =>
    (await explain(folder, [commit], options))[0]!.users;

  let file = 0;
  const commit = (author: string, date: string, message = 'Plain\n') =>
    repo.write(`f${file++}`, `${file}\n`).commit({ author, date, message });

  it('name the newest declaration at or before them, and whole days', async () => {
    const early = commit(ADA, '2024-03-01T00:00:00Z', WITH_HELP);
    const between = commit(ADA, '2024-03-02T23:59:59Z');
    const late = commit(ADA, '2024-03-03T12:00:00Z', WITH_CLAUDE);
    const same = commit(ADA, '2024-03-03T12:00:00Z');
    const last = commit(ADA, '2024-06-02T12:00:00Z');
    const after = commit(ADA, '2024-06-02T12:00:01Z');
    const person = 'Ada Berg';
    assert.deepEqual(await usersOf(between), { person, commit: early, days: 1 });
    assert.deepEqual(await usersOf(same), { person, commit: late, days: 0 });
    assert.deepEqual(await usersOf(last), { person, commit: late, days: 91 });
    assert.equal(await usersOf(after), null);
  });

  it('name themselves where they declare AI, and nobody where they are proved human or a bot’s', async () => {
    const declaring = [
      commit(ADA, '2025-01-01', WITH_CLAUDE),
      commit(BOB, '2025-01-01', WITH_HELP),
      commit(CLAUDE, '2025-03-01'),
    ];
    for (const one of declaring) {
      const users = await usersOf(one);
      assert.deepEqual([users?.commit, users?.days], [one, 0]);
    }
    assert.equal(await usersOf(commit(ADA, '2019-01-01')), null);
    assert.equal(await usersOf(commit(DEPENDABOT, '2025-03-02')), null);
  });

  it('are those that the report counts, each named as the mailmap has it', async () => {
    repo.write('.mailmap', `Ada \u202eL. <ada@berg.dev>\n${ADA} <other@home.dev>\n`);
    const ids = [
      commit(BOB, '2024-01-01'),
      commit(ADA, '2024-01-02', WITH_CLAUDE),
      commit('X <other@home.dev>', '2024-01-05'),
      commit(BOB, '2024-01-06'),
      commit(BOB, '2024-01-07', WITH_HELP),
      commit(BOB, '2024-02-01'),
      commit(ADA, '2024-09-01'),
    ];
    const found = await explain(repo.dir, ids, options);
    const { agent, pair, assist, users } = (await reportOf(repo)).commits;
    assert.equal(found.filter(one => one.users !== null).length, agent + pair + assist + users);
    assert.deepEqual(found[2]!.users, { person: 'Ada Berg', commit: ids[1], days: 3 });
    assert.equal(found[1]!.users!.person, 'Ada \ufffdL.');
  });

  it('take declarations from the history of the head alone, also for commits outside of it', async () => {
    const base = commit(ADA, '2024-01-01');
    repo.branch('side').checkout('side');
    const outside = commit(BOB, '2024-01-02', WITH_CLAUDE);
    const beside = commit(BOB, '2024-01-03');
    repo.checkout('main');
    const main = commit(BOB, '2024-01-04');
    assert.deepEqual(await Promise.all([base, beside, main].map(one => usersOf(one))), [null, null, null]);
    assert.deepEqual(await usersOf(outside), { person: 'Bob Stone', commit: outside, days: 0 });
  });

  it('at the edge of a shallow clone count for nobody', async () => {
    commit(BOB, '2024-01-01');
    commit(ADA, '2024-01-02', WITH_CLAUDE);
    const edge = commit(ADA, '2024-01-03');
    const above = commit(ADA, '2024-01-04', WITH_HELP);
    const folder = `${repo.dir}/clone`;
    runGit(repo.dir, ['clone', '-q', '--depth=2', `file://${repo.dir}`, folder]);
    assert.equal(await usersOf(edge, folder), null);
    assert.equal((await usersOf(above, folder))?.days, 0);
  });
});
