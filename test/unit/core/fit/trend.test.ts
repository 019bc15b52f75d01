import { strict as assert } from 'node:assert';
import { doubling, fitTrend, logOdds, type Point } from '../../../../src/core/fit';

const points = (ys: readonly number[]): Point[] => ys.map((y, x) => ({ x, y }));

describe('a trend', () => {
  it('is told where it is clear', () => {
    const { line } = fitTrend(points([0, 1.1, 1.9, 3, 4.1, 4.9]));
    assert.ok(line !== null && Math.abs(line.slope.value - 1) < 0.05);
    assert.ok(Math.abs(doubling(line).value - Math.LN2 / line.slope.value) < 1e-12);
  });

  it('is withheld, and says why', () => {
    assert.equal(fitTrend(points([0, 1, 2, 3, 4])).withheld, 'few');
    assert.equal(fitTrend(points([1, 1, 1, 1, 1, 1])).withheld, 'flat');
    assert.equal(fitTrend(points([1, 3, 1, 3, 1, 3])).withheld, 'flat');
    assert.equal(fitTrend(points([0, 4, 1, 5, 3, 7, 4, 9, 5, 8])).withheld, 'poor');
    assert.equal(fitTrend(points([0, 1, 2, 3, 4, 5])).withheld, null);
  });

  it('that falls halves, with bounds in the order of their size', () => {
    const { line } = fitTrend(points([5, 3.9, 3, 2.1, 1, 0]));
    const { value, from, to } = doubling(line!);
    assert.ok(from < value && value < to && to < 0);
  });
});

describe('the logarithm of the odds', () => {
  it('is 0 at half, and finite at none and all', () => {
    assert.equal(logOdds(5, 10), 0);
    assert.equal(logOdds(0, 10), Math.log(0.5 / 10.5));
    assert.equal(logOdds(10, 10), Math.log(10.5 / 0.5));
  });
});
