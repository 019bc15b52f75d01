import { strict as assert } from 'node:assert';
import { ledger } from '../../../../src/core/questions/ledger';
import { type PortionOptions, portion } from '../../../../src/core/questions/measure-portion';
import { portionMarkdown } from '../../../../src/core/report';
import { countsWith } from '../../../support/counts';
import { lines, person, withAi } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

describe('portion', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  const base = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH, lanes: 2 } as const;
  const part = (options: Partial<PortionOptions>) =>
    portion(repo.dir, { ...base, under: '', since: null, ...options });

  function history(): void {
    repo.write('src/a', lines(9, 'a')).write('docs/b', lines(4, 'b')).commit(person('2024-01-01'));
    repo.tag('v1.0');
    repo.write('src/a', lines(12, 'a')).write('src/c', lines(5, 'c')).commit(withAi('2024-02-01'));
    repo
      .write('docs/b', lines(2, 'd'))
      .write('logo', Buffer.from([0, 1]))
      .commit(person('2024-03-01'));
    repo.tag('v1.1');
  }

  it('of all is the report', async () => {
    history();
    const [whole, report] = [await part({}), await reportOf(repo)];
    const { excluded, excludedFiles, adopters, basis, ...living } = report.living;
    assert.equal(adopters, living.users);
    assert.deepEqual(whole.lines, living);
    assert.deepEqual(whole.share, report.share);
    assert.deepEqual(whole.commits, report.commits);
    assert.deepEqual(
      whole.files,
      report.paths.map(({ path, living }) => ({ path, lines: living })),
    );
    assert.equal(whole.filesLeftOut, 1);
    assert.deepEqual(
      whole.agents.map(({ agent, lines, commits }) => [agent, lines, commits]),
      report.agents.map(({ agent, living, commits }) => [agent, living, commits]),
    );
  });

  it('of a folder or file holds its lines', async () => {
    history();
    const src = await part({ under: 'src' });
    assert.deepEqual(src.lines, countsWith({ pair: 8, unknown: 9 }));
    assert.deepEqual(
      src.files.map(({ path }) => path),
      ['src/a', 'src/c'],
    );
    assert.equal(src.filesLeftOut, 0);
    assert.deepEqual((await part({ under: 'src/c' })).lines, countsWith({ pair: 5 }));
    assert.deepEqual((await part({ under: 'sr' })).lines, countsWith({}));
    assert.equal((await part({ under: 'logo' })).filesLeftOut, 1);
  });

  it('since a release is what the report says of the next', async () => {
    history();
    const range = await part({ revision: 'v1.1', since: 'v1.0' });
    const release = (await reportOf(repo)).releases[1]!;
    assert.deepEqual(range.lines, release.lines);
    assert.deepEqual(range.share, release.share);
    assert.deepEqual(range.commits, countsWith({ pair: 1, unknown: 1 }));
    assert.equal(range.since?.commit, repo.git('rev-parse', 'v1.0').trim());
  });

  it('since a revision of another branch holds what that does not', async () => {
    const root = repo.write('a', lines(3, 'a')).commit(person('2024-01-01'));
    repo.write('b', lines(4, 'b')).commit({ ...person('2024-01-02'), parents: [root] });
    repo.git('update-ref', 'refs/heads/other', repo.head!);
    repo
      .write('c', lines(5, 'c'))
      .delete('b')
      .commit({ ...withAi('2024-01-03'), parents: [root] });
    const range = await part({ since: 'other' });
    assert.deepEqual(range.lines, countsWith({ pair: 5 }));
    assert.deepEqual(range.commits, countsWith({ pair: 1 }));
  });

  it('names the commits that own most, as the ledger does', async () => {
    history();
    const { owners } = await part({});
    const owned = new Map<string, number>();
    await ledger(repo.dir, { ...base, files: [] }, entry => {
      owned.set(entry.commit!, (owned.get(entry.commit!) ?? 0) + entry.lines);
    });
    assert.deepEqual(new Map(owners.map(({ commit, lines }) => [commit, lines])), owned);
    assert.equal(owners[0]?.lines, 9);
    assert.equal(owners[1]?.subject, 'Work together');
    assert.equal(owners[1]?.class, 'pair');
  });

  it('reads well where nothing counts, and is inert', async () => {
    repo.write('$(trash) <img src=x>\u202e', '').commit(person('2024-01-01'));
    const text = portionMarkdown(await part({ under: '$(trash) <img src=x>\u202e' }));
    assert.match(text, /No line counts/);
    assert.ok(!/(^|[^\\])<img|\u202e/.test(text), text);
  });

  it('fails for a revision that is not there', async () => {
    history();
    await assert.rejects(part({ since: 'nowhere' }), /There is no commit "nowhere"/);
  });
});
