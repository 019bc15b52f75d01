import { strict as assert } from 'node:assert';
import { type CommitFilter, type CommitIndex, selectCommits } from '../../../../src/core/attribution';
import { type Progress, STEPS, type Step } from '../../../../src/core/progress';
import { isoDate, type Report } from '../../../../src/core/report';
import { lines, person, withAi } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

describe('what is known while an analysis runs', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  function history(): void {
    repo.write('src/a', lines(9, 'a')).write('docs/b', lines(4, 'b')).commit(person('2024-01-01'));
    repo.write('src/a', lines(12, 'a')).commit(withAi('2024-02-01'));
    repo.write('docs/b', lines(5, 'c')).commit(person('2024-03-01'));
    repo.git('update-ref', 'refs/heads/side', repo.head!);
    repo.write('src/c', lines(3, 'd')).commit(withAi('2024-03-02'));
  }

  async function run() {
    const partials: { stage: string; report: Report }[] = [];
    const counts: [number, number | null][] = [];
    const heard: Progress[] = [];
    let index: CommitIndex | null = null;
    const report = await reportOf(repo, {
      onPartial: (stage, make) => partials.push({ stage, report: make() }),
      onProgress: progress => {
        heard.push(progress);
        if (progress.step === 'commits') counts.push([progress.done, progress.total]);
      },
      onIndex: made => {
        index = made;
      },
    });
    return { partials, counts, heard, report, index: index as CommitIndex | null };
  }

  it('goes step by step, through every commit and every file with its whole history', async () => {
    history();
    repo.write('src/gone', lines(3, 'gone')).commit(person('2024-04-01'));
    repo.delete('src/gone').commit(person('2024-04-02'));
    const { heard } = await run();
    const steps = [...new Set(heard.map(({ step }) => step))];
    assert.deepEqual(steps, STEPS);
    const last = (wanted: Step) => heard.findLast(({ step }) => step === wanted);
    for (const step of ['changes', 'versions'] as const)
      assert.deepEqual([last(step)?.done, last(step)?.total], [6, 6], step);
    assert.deepEqual([last('lines')?.done, last('lines')?.total], [4, 4]);
  });

  it('begins with commits, whose figures are final, and with no line', async () => {
    history();
    const { partials, report } = await run();
    const first = partials[0]!;
    assert.equal(first.stage, 'commits');
    assert.equal(first.report.living.counted, 0);
    assert.deepEqual(first.report.share, { low: null, users: null, high: null, estimate: null });
    assert.deepEqual(first.report.commits, report.commits);
    assert.deepEqual(
      first.report.trend.map(({ date, commits }) => ({ date, commits })),
      report.trend.map(({ date, commits }) => ({ date, commits })),
    );
  });

  it('ends with the lines of the whole report', async () => {
    history();
    const { partials, report } = await run();
    const last = partials.at(-1)!;
    assert.equal(last.stage, 'lines');
    const lined = ({ trend, paths, share }: Report) => ({ trend: trend.map(e => e.living), paths, share });
    assert.deepEqual(lined(last.report), lined(report));
  });

  it('never holds a line that the whole report does not', async () => {
    for (let n = 0; n < 30; n++)
      repo
        .write(`f${n % 7}`, lines(3 + n, `f${n % 5}`))
        .commit(n % 3 ? person(`2024-01-${n + 1}`) : withAi(`2024-01-${n + 1}`));
    const { partials, report } = await run();
    for (const { report: part } of partials)
      part.trend.forEach((entry, i) => {
        assert.ok(entry.living.counted <= report.trend[i]!.living.counted);
        assert.ok(entry.living.pair <= report.trend[i]!.living.pair);
      });
  });

  it('counts the commits that were read against all', async () => {
    history();
    const { counts } = await run();
    assert.deepEqual(counts.at(-1), [4, 4]);
    assert.ok(counts.every(([done, total]) => total === null || done <= total));
  });

  it('leaves the report as it is without anyone listening', async () => {
    history();
    const { report } = await run();
    assert.deepEqual(report, await reportOf(repo));
  });

  it('lists commits by the date at which they landed, newest first, merges left out', async () => {
    const base = repo.write('a', '1\n').commit(person('2024-01-01'));
    repo.branch('side');
    const inside = repo.write('b', '2\n').commit({ ...withAi('2024-01-05'), parents: [base] });
    repo.branch('main');
    repo.head = base;
    const second = repo.write('c', '3\n').commit({ ...person('2024-01-03'), parents: [base] });
    repo.write('b', '2\n').commit({ ...person('2024-02-01'), parents: [second, inside] });
    const { index, report } = await run();
    assert.equal(index!.size, report.commits.counted);
    const all = { from: null, to: null, which: 'all', filter: null, offset: 0, limit: 10 } as const;
    assert.deepEqual(
      selectCommits(index!, all).rows.map(row => [row.commit, row.class, isoDate(row.landed).slice(0, 10)]),
      [
        [inside, 'pair', '2024-02-01'],
        [second, 'unknown', '2024-01-03'],
        [base, 'unknown', '2024-01-01'],
      ],
    );
    assert.deepEqual(
      selectCommits(index!, { ...all, which: 'ai' }).rows.map(row => row.commit),
      [inside],
    );
    const of = (filter: CommitFilter) =>
      selectCommits(index!, { ...all, filter }).rows.map(row => row.commit);
    assert.deepEqual(of({ kind: 'class', value: 'pair' }), [inside]);
    assert.deepEqual(of({ kind: 'class', value: null }), []);
    assert.deepEqual(of({ kind: 'agent', value: 'Claude Code' }), [inside]);
    assert.deepEqual(of({ kind: 'agent', value: 'Aider' }), []);
    assert.deepEqual(of({ kind: 'agent', value: null }), [second, base]);
    assert.deepEqual(of({ kind: 'model', value: null }), [inside]);
    assert.deepEqual(of({ kind: 'model', value: 'vendor/model' }), []);
    assert.deepEqual(of({ kind: 'commits', ids: new Set([base, inside, 'f'.repeat(40)]) }), [inside, base]);
    const february = { ...all, from: Date.parse('2024-01-31') / 1000 };
    assert.deepEqual(selectCommits(index!, february), {
      total: 1,
      rows: selectCommits(index!, { ...all, which: 'ai' }).rows,
    });
    const paged = selectCommits(index!, { ...all, offset: 1, limit: 1 });
    assert.deepEqual([paged.total, paged.rows.map(row => row.commit)], [3, [second]]);
  });
});
