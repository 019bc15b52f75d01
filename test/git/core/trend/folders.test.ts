import { strict as assert } from 'node:assert';
import { lines, person, withAi } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

describe('the trend by role, folder and language', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  it('divides what is counted', async () => {
    repo.write('src/a.ts', lines(9, 'a')).write('src/deep/b.ts', lines(4, 'b')).commit(person('2024-01-01'));
    repo
      .write('test/a.test.ts', lines(5, 't'))
      .write('src/a.ts', lines(10, 'a'))
      .commit(withAi('2024-02-01'));
    repo.write('README.md', lines(2, 'r')).commit(person('2024-03-01'));
    const { trend, series, commits } = await reportOf(repo);
    const sums = (parts: readonly { counted: readonly number[] }[]) =>
      trend.map((_, i) => parts.reduce((sum, part) => sum + part.counted[i]!, 0));
    for (const parts of [series.folders, series.roles, series.languages]) {
      assert.deepEqual(
        sums(parts.map(part => part.added)),
        trend.map(entry => entry.added.counted),
      );
      assert.deepEqual(
        sums(parts.map(part => part.commits)),
        trend.map(entry => entry.commits.counted),
      );
    }
    for (const parts of [series.folders, series.languages])
      assert.deepEqual(
        sums(parts.map(part => part.living)),
        trend.map(entry => entry.living.counted),
      );
    assert.equal(commits.counted, 3);
    const byName = new Map(series.folders.map(({ folder, ...part }) => [folder, part]));
    assert.deepEqual([...byName.keys()], ['', 'src', 'src/deep', 'test']);
    assert.deepEqual(byName.get('src')!.living, { declared: [0, 1, 1], counted: [9, 10, 10] });
    assert.deepEqual(byName.get('test')!.added, { declared: [0, 5, 0], counted: [0, 5, 0] });
    // The commit of February added most to the test.
    assert.deepEqual(byName.get('test')!.commits, { declared: [0, 1, 0], counted: [0, 1, 0] });
    assert.deepEqual(byName.get('src')!.commits, { declared: [0, 0, 0], counted: [1, 0, 0] });
    const test = series.roles.find(({ role }) => role === 'test')!;
    assert.deepEqual(test.commits, { declared: [0, 1, 0], counted: [0, 1, 0] });
  });

  it('names at most twelve folders, none that holds nothing but another', async () => {
    for (let n = 0; n < 40; n++) repo.write(`only/way/in/d${n}/f`, lines(1 + n, `d${n}`));
    for (let n = 0; n < 40; n++) repo.write(`only/way/in/d7/g${n}`, lines(1, `g${n}`));
    repo.commit(person('2024-01-01'));
    const { series, living } = await reportOf(repo);
    const names = series.folders.map(({ folder }) => folder);
    assert.ok(names.length <= 12, names.join());
    assert.ok(names.includes('only/way/in') && names.includes('only/way/in/d7'), names.join());
    assert.ok(!names.includes('only') && !names.includes('only/way'), names.join());
    assert.equal(
      series.folders.reduce((sum, { living }) => sum + living.counted.at(-1)!, 0),
      living.counted,
    );
  });
});
