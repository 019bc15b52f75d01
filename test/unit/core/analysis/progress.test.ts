import { strict as assert } from 'node:assert';
import { risingShares } from '../../../../src/core/analysis/progress';

describe('risingShares', () => {
  const told = (shares: readonly number[], step: number) => {
    const heard: number[] = [];
    shares.forEach(risingShares(share => heard.push(share), step));
    return heard;
  };

  it('tells steps that are large enough, and the first share of all', () => {
    assert.deepEqual(told([0, 0.05, 0.25, 0.5, 0.625], 0.25), [0, 0.25, 0.5]);
    assert.deepEqual(told([0.03], 0.25), [0.03]);
  });

  it('always tells the end, once', () => {
    assert.deepEqual(told([0.5, 0.99, 1, 1], 0.25), [0.5, 0.99, 1]);
    assert.deepEqual(told([0.9, 1, 1], 0.25), [0.9, 1]);
    assert.deepEqual(told([0.9, 1, 1], 0), [0.9, 1]);
    assert.deepEqual(told([1.2, 1.3], 0.25), [1]);
  });

  it('never goes back and tells nothing twice, also where a work begins anew', () => {
    assert.deepEqual(told([0.5, 0.5, 0.1, 0.4, 0.8, 0.05, 1], 0), [0.5, 0.8, 1]);
  });

  it('tells no share that is none', () => {
    assert.deepEqual(told([Number.NaN, 0.5, Number.NaN], 0), [0.5]);
  });
});
