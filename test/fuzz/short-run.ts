import fc from 'fast-check';
import type { Property } from './property';

/** Another seed: FUZZ_SEED=… A failure prints the seed and the path that repeat it. */
const seed = Number(process.env.FUZZ_SEED ?? 2026);

/** A test for each property, with as many cases as it names. */
export function shortRun(properties: readonly Property[]): void {
  describe('whatever comes from outside', () => {
    for (const { name, runs, make } of properties)
      it(name, async () => {
        await fc.assert(make() as fc.IAsyncProperty<unknown>, { seed, numRuns: runs });
      });
  });
}
