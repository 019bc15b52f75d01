import { strict as assert } from 'node:assert';
import { aiHasPart, atLeast, ladder } from '../../../../src/core/report';
import { noLoop, sampleLoop } from '../../../support/loop-sample';
import { SAMPLE } from '../../../support/page-sample';
import { sampleReport } from '../../../support/sample-reports';

describe('the ladder of autonomy', () => {
  const autonomy = [
    { rung: 0, living: 50, added: 400, commits: 9 },
    { rung: 1, living: 10, added: 100, commits: 0 },
    { rung: 2, living: 20, added: 300, commits: 1 },
    { rung: 3, living: 8, added: 0, commits: 0 },
    { rung: 4, living: 0, added: 0, commits: 0 },
    { rung: 5, living: 7, added: 200, commits: 0 },
    { rung: null, living: 5, added: 0, commits: 0 },
  ] as const;
  const loop = { ...noLoop(1), autonomy: [...autonomy] };

  it('is told from the top, what a forge hides after the rung that it may be of, and without rungs that are empty', () => {
    assert.deepEqual(
      ladder(loop).map(({ rung, shares }) => [rung, shares.living, shares.added, shares.commits]),
      [
        [5, 0.07, 0.2, 0],
        [null, 0.05, 0, 0],
        [3, 0.08, 0, 0],
        [2, 0.2, 0.3, 0.1],
        [1, 0.1, 0.1, 0],
        [0, 0.5, 0.4, 0.9],
      ],
    );
  });

  it('counts what a forge hides as by an agent, and beyond that only as what may be', () => {
    const shares = ([1, 2, 3, 4, 5] as const).map(rung => atLeast(autonomy, rung));
    assert.deepEqual(shares, [
      { low: 0.5, high: 0.5 },
      { low: 0.4, high: 0.4 },
      { low: 0.2, high: 0.2 },
      { low: 0.07, high: 0.12 },
      { low: 0.07, high: 0.12 },
    ]);
  });

  it('has no share of nothing', () => {
    assert.deepEqual(atLeast(noLoop(1).autonomy, 3), { low: null, high: null });
    assert.deepEqual(ladder(noLoop(1)), []);
    const onlyCommits = { ...loop, autonomy: [{ rung: 2, living: 0, added: 0, commits: 3 } as const] };
    assert.deepEqual(ladder(onlyCommits)[0]!.shares, { living: null, added: null, commits: 1 });
  });

  it('has AI where any rung above the lowest has anything', () => {
    assert.ok(!aiHasPart(noLoop(1)));
    assert.ok(!aiHasPart({ ...loop, autonomy: [autonomy[0]] }));
    assert.ok(aiHasPart({ ...loop, autonomy: [{ rung: null, living: 0, added: 0, commits: 1 }] }));
  });

  it('of the samples agrees with their classes', () => {
    for (const report of [SAMPLE, sampleReport()]) {
      const { autonomy, trend } = sampleLoop(report);
      assert.equal(atLeast(autonomy, 2).low, report.share.low);
      const sums = report.trend.map((_, i) => trend.reduce((sum, row) => sum + row.living[i]!, 0));
      assert.deepEqual(
        sums,
        report.trend.map(({ living }) => living.counted),
      );
    }
  });
});
