import { strict as assert } from 'node:assert';
import { BOB, lines, person, withAi } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

describe('milestones', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  it('know when a share was reached for good, and when it was lost', async () => {
    const week = (n: number) => (Date.UTC(2024, 0, 1) + n * 7 * 86_400_000) / 1000;
    repo.write('a', lines(10, 'a')).commit({ author: BOB, date: week(0) });
    const reached = repo.write('b', lines(10, 'b')).commit({ ...withAi(''), date: week(1) });
    for (let n = 2; n < 9; n++) repo.write('c', `${n}\n`).commit({ ...withAi(''), date: week(n) });
    const lost = repo.write('d', lines(20, 'd')).commit({ author: BOB, date: week(9) });
    const { milestones } = await reportOf(repo);
    const at50 = milestones.filter(({ id }) => id.startsWith('living-low-50'));
    assert.deepEqual(
      at50.map(({ id, commit, held, bound }) => [id, commit, held, bound]),
      [
        ['living-low-50', reached, false, 'low'],
        ['living-low-50-lost', lost, false, 'low'],
      ],
    );
    const [at25] = milestones.filter(({ id }) => id === 'living-low-25');
    assert.deepEqual([at25?.commit, at25?.held], [reached, true]);
    const thresholds = milestones.filter(({ kind }) => kind === 'threshold');
    assert.ok(thresholds.every(({ id, bound }) => /^(living|new)-low-/.test(id) && bound === 'low'));
    const ids = milestones.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, 'every id is there once');
  });

  it('name firsts by committer date', async () => {
    const agent = 'Claude Opus 4.5 <noreply@anthropic.com>';
    repo.write('a', lines(2, 'a')).commit(person('2025-01-01'));
    const pair = repo.write('b', lines(2, 'b')).commit(withAi('2025-02-01'));
    const own = repo.write('c', lines(2, 'c')).commit({ author: agent, date: '2025-12-01' });
    const { milestones } = await reportOf(repo);
    const firsts = milestones.filter(({ kind }) => kind === 'first' || kind === 'tool');
    const commitOf = new Map(firsts.map(({ id, commit }) => [id, commit]));
    assert.deepEqual([commitOf.get('first-ai'), commitOf.get('first-agent')], [pair, own]);
    assert.equal(commitOf.get('agent:Claude Code'), pair);
    assert.deepEqual(
      [...commitOf].filter(([id]) => id.startsWith('model:')).map(([, commit]) => commit),
      [own],
    );
  });
});
