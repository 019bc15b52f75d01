import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { sharesOf } from '../../../../src/core/report/figures';
import { countsWith } from '../../../support/counts';

const lineCount = fc.oneof(fc.nat(3), fc.nat(2 ** 40));

describe('shares', () => {
  it('never cross: low ≤ users ≤ high, all between 0 and 1', () => {
    const classes = fc.record({
      agent: lineCount,
      pair: lineCount,
      assist: lineCount,
      unknown: lineCount,
      human: lineCount,
      automation: lineCount,
    });
    fc.assert(
      fc.property(classes, fc.double({ min: 0, max: 1, noNaN: true }), (some, part) => {
        const counts = countsWith({ ...some, users: Math.floor(some.unknown * part) });
        const { low, users, high } = sharesOf(counts);
        if (counts.counted === 0) assert.deepEqual([low, users, high], [null, null, null]);
        else assert.ok(0 <= low! && low! <= users! && users! <= high! && high! <= 1);
      }),
      { numRuns: 2000 },
    );
  });
});
