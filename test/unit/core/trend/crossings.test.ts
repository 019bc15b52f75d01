import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { THRESHOLDS } from '../../../../src/core/model';
import { type Crossing, findCrossings, HOLD } from '../../../../src/core/trend';

const found = (shares: readonly (number | null)[], threshold = 50) =>
  findCrossings(shares, [threshold]).map(({ sample, direction, held }) => [sample, direction, held]);

const times = (count: number, share: number | null) => new Array<number | null>(count).fill(share);

/** The same in another way: cut the known shares into stretches above and below, and keep those that last. */
function naive(shares: readonly (number | null)[], threshold: number): Crossing[] {
  const known = [...shares.entries()].filter(([, share]) => share !== null);
  const text = known.map(([, share]) => (share! * 100 >= threshold ? '1' : '0')).join('');
  const crossings: Crossing[] = [];
  for (const { 0: stretch, index } of text.matchAll(/1+/g)) {
    const after = index + stretch.length;
    const held = after === text.length;
    if (!held && stretch.length < HOLD) continue;
    crossings.push({ threshold, sample: known[index]![0], direction: 'reached', held });
    if (!held) crossings.push({ threshold, sample: known[after]![0], direction: 'lost', held: false });
  }
  return crossings;
}

describe('findCrossings', () => {
  it('sees a share that reaches the threshold and stays to the end, however short that is', () => {
    assert.deepEqual(found([0.1, 0.49, 0.5]), [[2, 'reached', true]]);
    assert.deepEqual(found([0.7]), [[0, 'reached', true]]);
    assert.deepEqual(found([0.1, 0.49]), []);
    assert.deepEqual(found([]), []);
  });

  it('forgets a share that falls again before it held', () => {
    assert.deepEqual(found([...times(HOLD - 1, 0.6), 0.4]), []);
    assert.deepEqual(found([0.6, 0.4, 0.6, 0.4, 0.6]), [[4, 'reached', true]]);
  });

  it('keeps a share that held, and says when it was lost', () => {
    assert.deepEqual(found([0, ...times(HOLD, 0.6), 0.4]), [
      [1, 'reached', false],
      [HOLD + 1, 'lost', false],
    ]);
    assert.deepEqual(found([...times(HOLD, 0.6), 0.4, 0.8]), [
      [0, 'reached', false],
      [HOLD, 'lost', false],
      [HOLD + 1, 'reached', true],
    ]);
  });

  it('looks through samples at which nothing was counted', () => {
    assert.deepEqual(found([null, 0.2, null, 0.6, null]), [[3, 'reached', true]]);
    assert.deepEqual(found([null, null]), []);
    const gaps = [...times(HOLD - 1, 0.6), null, 0.6, null, 0.1];
    assert.deepEqual(found(gaps), [
      [0, 'reached', false],
      [HOLD + 2, 'lost', false],
    ]);
  });

  it('counts a share that is exactly the threshold as reached', () => {
    for (const threshold of THRESHOLDS)
      for (const whole of [100, 300, 7300])
        assert.equal(found([(threshold * whole) / 100 / whole], threshold).length, 1, `${threshold}`);
    assert.deepEqual(found([98 / 99], 99), []);
  });

  it('finds what a naive search finds', () => {
    const share = fc.oneof(fc.constant(null), fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1));
    const stretches = fc.array(fc.tuple(share, fc.integer({ min: 1, max: 12 })), { maxLength: 12 });
    fc.assert(
      fc.property(stretches, fc.constantFrom(...THRESHOLDS), (list, threshold) => {
        const shares = list.flatMap(([value, count]) => times(count, value));
        assert.deepEqual(findCrossings(shares, [threshold]), naive(shares, threshold));
      }),
    );
  });
});
