import { strict as assert } from 'node:assert';
import { remainingSeconds } from '../../../../src/core/progress';

/** What is said at each of these moments: seconds that have passed, and the share that is done. */
function said(...moments: readonly (readonly [elapsed: number, share: number])[]): (number | null)[] {
  let last: number | null = null;
  return moments.map(([elapsed, share]) => {
    last = remainingSeconds(last, share, elapsed);
    return last;
  });
}

describe('the remaining time', () => {
  it('is not told before it means anything', () => {
    assert.deepEqual(said([0, 0], [2, 0.5], [3, 0.5], [60, 0.05]), [null, null, null, null]);
    assert.deepEqual(said([4, 0.5]), [5]);
  });

  it('is coarse: a few steps of seconds, then whole minutes', () => {
    const left = (seconds: number) => said([100, 100 / (100 + seconds)])[0];
    const seconds = [1, 5, 6, 10, 11, 25, 31, 45, 46, 60, 61, 119, 121];
    assert.deepEqual(seconds.map(left), [5, 5, 10, 10, 20, 30, 45, 45, 60, 60, 120, 120, 180]);
  });

  it('falls while work goes on evenly, and is never more than was said', () => {
    const even = said(...Array.from({ length: 100 }, (_, i) => [i, i / 100] as const));
    const told = even.filter(one => one !== null);
    assert.deepEqual([...new Set(told)], [120, 60, 45, 30, 20, 10, 5]);
    assert.ok(told.every((one, i) => i === 0 || one <= told[i - 1]!));
  });

  it('stays where work slows down a little, and rises once where it slows down for good', () => {
    assert.deepEqual(said([10, 0.5], [13, 0.5], [14, 0.5]), [10, 10, 10]);
    assert.deepEqual(said([10, 0.5], [16, 0.5], [17, 0.5], [20, 0.5]), [10, 20, 20, 20]);
  });

  it('keeps what it said to the very end', () => {
    assert.deepEqual(said([10, 0.5], [20, 1]), [10, 10]);
  });
});
