import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { checkHistory } from '../support/check-history';
import type { Property } from './property';

/** Owners of lines against `git blame`. The short run leaves this to test/long/core/lines, which has the same. */
export function historyProperties(): Property[] {
  const shape = fc.record({
    seed: fc.integer({ min: 0 }),
    commits: fc.integer({ min: 2, max: 40 }),
    binary: fc.boolean(),
    ignored: fc.constantFrom(0, 0, 10),
  });
  return [
    {
      name: 'histories: every line has the owner that git blame says',
      runs: 1,
      make: () =>
        fc.asyncProperty(shape, async check => {
          // What came through a binary file has other owners by design, which guesses would spread.
          const { differences } = await checkHistory({
            ...check,
            binary: check.binary && check.ignored === 0,
          });
          assert.deepEqual(differences, []);
        }),
    },
  ];
}
