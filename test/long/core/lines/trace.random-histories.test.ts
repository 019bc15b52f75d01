import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { checkHistory } from '../../../support/check-history';

/** Another seed for all histories: SEED=… npm run mocha -- test/long/core/lines/trace.random-histories.test.ts */
const SEED = Number(process.env.SEED ?? 20260101);
const RUNS = Number(process.env.RUNS ?? 10);

describe('owners of random histories', () => {
  for (const binary of [false, true])
    it(`are what git blame says${binary ? ', where no line came through a binary file' : ''}`, async () => {
      let lines = 0;
      const history = fc.record({ seed: fc.integer({ min: 0 }), commits: fc.integer({ min: 2, max: 40 }) });
      const property = fc.asyncProperty(history, async ({ seed, commits }) => {
        const checked = await checkHistory({ seed, commits, binary });
        lines += checked.lines;
        assert.deepEqual(checked.differences, []);
      });
      await fc.assert(property, { seed: SEED, numRuns: RUNS });
      assert.ok(lines > RUNS * 20, `only ${lines} lines were compared`);
    });
});
