import { strict as assert } from 'node:assert';
import { TestRepo } from '../../../support/repo';
import { BOB, countsWith, lines, person, reportOf, withAi } from '../../../support/reporting';

describe('releases and milestones', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  it('hold the lines that came since the release before and live', async () => {
    repo.write('a', lines(10, 'a')).commit(person('2024-01-01'));
    repo.tag('v1.0');
    repo.write('b', lines(4, 'b')).commit(withAi('2024-02-01'));
    // Three of the new lines do not live to see the release.
    repo.write('b', lines(1, 'b')).commit(person('2024-02-10'));
    const second = repo.write('c', lines(2, 'c')).commit(person('2024-02-11'));
    repo.tag('v1.1', { message: 'an annotated tag\n' });
    repo.delete('a').commit(person('2024-03-01'));
    const { releases } = await reportOf(repo);
    assert.deepEqual(releases, [
      {
        from: null,
        to: 'v1.0',
        date: '2024-01-01T00:00:00Z',
        commit: repo.git('rev-parse', 'v1.0^{commit}').trim(),
        lines: countsWith({ unknown: 10 }),
        share: { low: 0, likely: 0, high: 1 },
        living: countsWith({ unknown: 10 }),
      },
      {
        from: 'v1.0',
        to: 'v1.1',
        date: '2024-02-11T00:00:00Z',
        commit: second,
        lines: countsWith({ pair: 1, unknown: 2 }),
        share: { low: 1 / 3, likely: 1 / 3, high: 1 },
        living: countsWith({ pair: 1, unknown: 12 }),
      },
    ]);
  });

  it('have null shares where a release brought no line', async () => {
    repo.write('a', lines(3, 'a')).commit(person('2024-01-01'));
    repo.tag('v1.0');
    repo.write('a', lines(2, 'a')).commit(person('2024-01-02'));
    repo.tag('v1.1');
    const { releases } = await reportOf(repo);
    assert.deepEqual(releases[1]?.share, { low: null, likely: null, high: null });
  });

  it('do not heed tags of a tree, of a file, or of another kind', async () => {
    const commit = repo.write('a', '1\n').commit(person('2024-01-01'));
    repo.git('tag', 'v1.1', `${commit}^{tree}`);
    repo.git('tag', 'v1.2', `${commit}:a`);
    repo.tag('nightly');
    assert.deepEqual((await reportOf(repo)).releases, []);
  });

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
