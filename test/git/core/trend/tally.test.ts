import { strict as assert } from 'node:assert';
import { judgeHistory } from '../../../../src/core/attribution';
import { followLines, traceVersions } from '../../../../src/core/lines';
import { withRepository } from '../../../../src/core/open';
import { Scope } from '../../../../src/core/rule';
import {
  COUNTERS,
  chooseSamples,
  languagesMet,
  Table,
  Tallying,
  Watch,
  Witnesses,
} from '../../../../src/core/trend';
import type { CountedLoss, Counter } from '../../../../src/core/trend/counters/counter';
import { lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN } from '../../../support/report-of';
import { runGit } from '../../../support/run-git';

/** What a counter that listens hears of the losses of a repository. */
async function lossesOf(repo: TestRepo, others: readonly string[] = []): Promise<CountedLoss[]> {
  const heard: CountedLoss[] = [];
  const listening: Counter = {
    kind: 'flow',
    rows: 'samples',
    start: () => ({ table: new Table(0, 0), lost: loss => heard.push(loss) }),
  };
  return withRepository(repo.dir, PLAIN, async ({ reader, place, rule }) => {
    const judged = await judgeHistory(reader, [place.head, ...others], rule);
    const { graph, mainline, attributions, owners } = judged;
    const samples = chooseSamples(mainline, new Set());
    const watch = new Watch(
      samples.map(({ commit }) => commit),
      [],
      graph.numberOf(place.head)!,
    );
    const trace = await traceVersions(reader, graph, watch.onCommit, { lanes: 2, statistics: true });
    const given = { graph, mainline, attributions, owners, samples, releases: [], releaseCommits: [] };
    const scope = new Scope(rule, trace);
    const seen = watch.index(trace.versions.size);
    const tallying = new Tallying(
      {
        ...given,
        witnesses: new Witnesses(judged),
        ...seen,
        files: trace,
        scope,
        folders: [''],
        languages: languagesMet(trace.paths.length, scope),
        boundary: new Set(),
      },
      { ...COUNTERS, listening },
    );
    const { version, lost } = tallying;
    const history = await followLines(
      trace,
      { visitor: { version, ...(lost ? { lost } : {}) } },
      { losses: lost !== undefined },
    );
    tallying.finish(history);
    return heard;
  });
}

describe('losses that a counter hears of', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  const sum = (losses: readonly CountedLoss[]) => losses.reduce((all, { lines: count }) => all + count, 0);

  it('are those of files that count', async () => {
    repo
      .write('src/a.ts', lines(9, 'a'))
      .write('vendor/b.js', lines(7, 'b'))
      .write('yarn.lock', lines(5, 'c'));
    repo.commit();
    repo.write('src/a.ts', lines(4, 'a')).delete('vendor/b.js', 'yarn.lock').commit();
    assert.equal(sum(await lossesOf(repo)), 5);
    const numstat = runGit(repo.dir, ['log', '-1', '--format=', '--numstat', '-U0', '--', 'src']).toString();
    assert.equal(Number(/^\d+\t(\d+)\t/m.exec(numstat)?.[1]), 5);
  });

  it('are those of the head’s own history', async () => {
    repo.write('a', lines(9, 'a')).commit();
    const other = repo.branch('other').checkout('other').write('a', lines(2, 'a')).commit();
    repo.checkout('main').write('a', lines(8, 'a')).commit();
    assert.equal(sum(await lossesOf(repo, [other])), 1);
  });

  it('say what the file was for, and when the line was taken away', async () => {
    repo.write('test/a.test.ts', lines(3, 'a')).commit({ date: '2024-01-01' });
    repo.write('other', 'x\n').commit({ date: '2024-02-01' });
    repo.delete('test/a.test.ts').commit({ date: '2024-03-01' });
    const [loss, ...more] = await lossesOf(repo);
    assert.deepEqual([loss?.role, loss?.row, loss?.lines, more], [1, 2, 3, []]);
  });
});
