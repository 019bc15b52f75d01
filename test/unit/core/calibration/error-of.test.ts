import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { errorOf, matrixOf } from '../../../../src/core/calibration';
import { anyRows, commitsOf, times } from './rows';

describe('the error of what commits declare', () => {
  it('is what the records say of declared lines, and how much recorded AI declares nothing', () => {
    const rows = [
      ...commitsOf('agent', [[10, 0, 0]]),
      ...commitsOf('pair', [[50, 20, 20]], 1),
      ...commitsOf('assist', [[20, 5, 0]], 2),
      ...commitsOf('user', [[15, 0, 5]], 3),
      ...commitsOf('silent', [[5, 30, 0]], 4),
    ];
    assert.deepEqual(errorOf(matrixOf(rows).all), {
      declared: { part: 60, of: 100, share: 0.6 },
      wrong: { part: 20, of: 100, share: 0.2 },
      assisted: { part: 20, of: 25, share: 0.8 },
      missed: { part: 20, of: 100, share: 0.2 },
      helped: { part: 20, of: 100, share: 0.2 },
    });
  });

  it('is not known, rather than none, where there is nothing to tell it by', () => {
    const { declared, missed } = errorOf(matrixOf([]).all);
    assert.deepEqual([declared, missed], times(2, { part: 0, of: 0, share: null }));
  });

  it('never exceeds what it is a part of', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        for (const { part, of, share } of Object.values(errorOf(matrixOf(rows).all))) {
          assert.ok(part <= of);
          assert.equal(share === null, of === 0);
        }
      }),
    );
  });
});
