import fc from 'fast-check';
import { allProperties } from '../../fuzz/all';

/** Another seed: FUZZ_SEED=… A failure prints the seed and the path that repeat it. */
const seed = Number(process.env.FUZZ_SEED ?? 2026);

describe('whatever comes from outside', () => {
  for (const { name, runs, make } of allProperties())
    it(name, async () => {
      await fc.assert(make() as fc.IAsyncProperty<unknown>, { seed, numRuns: runs });
    });
});
