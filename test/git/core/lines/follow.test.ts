import { strict as assert } from 'node:assert';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { RandomHistory } from '../../../support/random-history';
import { TestRepo } from '../../../support/repo';
import { traceRepo } from '../../../support/trace-repo';

describe('who hears of lines', () => {
  it('may come when git has said all: it hears the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0 }), async seed => {
        const { repo, head } = new RandomHistory(seed, { commits: 40, binary: false });
        try {
          const early = await traceRepo(repo, head, [head], { stats: true });
          const late = await traceRepo(repo, head, [head], {
            stats: true,
            hears: async listener => {
              await wait(150);
              return listener;
            },
          });
          assert.deepEqual(late.at, early.at);
          assert.ok(early.losses.length > 0);
          const sorted = (losses: typeof early.losses) => losses.map(loss => JSON.stringify(loss)).sort();
          assert.deepEqual(sorted(late.losses), sorted(early.losses));
        } finally {
          repo.dispose();
        }
      }),
      { numRuns: 6 },
    );
  });

  it('fails what it waits for where it never comes', async () => {
    const repo = new TestRepo();
    try {
      const head = repo.write('f', 'a\n').commit();
      const hears = () => Promise.reject(new Error('nobody listens'));
      await assert.rejects(traceRepo(repo, head, [head], { hears }), /nobody listens/);
    } finally {
      repo.dispose();
    }
  });
});
