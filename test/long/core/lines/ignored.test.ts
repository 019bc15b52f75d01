import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { checkHistory } from '../../../support/check-history';

const SEED = Number(process.env.SEED ?? 20260726);
const RUNS = Number(process.env.RUNS ?? 8);

describe('owners where commits are ignored', () => {
  it('are what git blame says of random histories', async () => {
    let lines = 0;
    const history = fc.record({ seed: fc.integer({ min: 0 }), commits: fc.integer({ min: 2, max: 40 }) });
    const property = fc.asyncProperty(history, async shape => {
      const checked = await checkHistory({ ...shape, binary: false, ignored: 10 });
      lines += checked.lines;
      assert.deepEqual(checked.differences, []);
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
    assert.ok(lines > RUNS * 20, `only ${lines} lines were compared`);
  });
});
