import { strict as assert } from 'node:assert';
import { countsWith } from '../../../support/counts';
import { lines, person, withAi } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

describe('releases', () => {
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
        share: { low: 0, users: 0, high: 1, estimate: null },
        living: countsWith({ unknown: 10 }),
      },
      {
        from: 'v1.0',
        to: 'v1.1',
        date: '2024-02-11T00:00:00Z',
        commit: second,
        lines: countsWith({ pair: 1, unknown: 2 }),
        share: { low: 1 / 3, users: 1 / 3, high: 1, estimate: null },
        living: countsWith({ pair: 1, unknown: 12 }),
      },
    ]);
  });

  it('are those that the head contains, whatever their clock says, and none that grew out of it', async () => {
    repo.write('a', lines(3, 'a')).commit(person('2031-01-01'));
    repo.tag('v1.0');
    const head = repo.write('a', lines(4, 'a')).commit(person('2024-01-02'));
    repo.write('a', lines(5, 'a')).commit(person('2024-01-01'));
    repo.tag('v1.1');
    const names = async (revision: string) =>
      (await reportOf(repo, { revision })).releases.map(({ to }) => to).sort();
    assert.deepEqual(await names(head), ['v1.0']);
    assert.deepEqual(await names('main'), ['v1.0', 'v1.1']);
  });

  it('have null shares where a release brought no line', async () => {
    repo.write('a', lines(3, 'a')).commit(person('2024-01-01'));
    repo.tag('v1.0');
    repo.write('a', lines(2, 'a')).commit(person('2024-01-02'));
    repo.tag('v1.1');
    const { releases } = await reportOf(repo);
    assert.deepEqual(releases[1]?.share, { low: null, users: null, high: null, estimate: null });
  });

  it('do not heed tags of a tree, of a file, or of another kind', async () => {
    const commit = repo.write('a', '1\n').commit(person('2024-01-01'));
    repo.git('tag', 'v1.1', `${commit}^{tree}`);
    repo.git('tag', 'v1.2', `${commit}:a`);
    repo.tag('nightly');
    assert.deepEqual((await reportOf(repo)).releases, []);
  });
});
