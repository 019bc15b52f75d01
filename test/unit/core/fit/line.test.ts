import { strict as assert } from 'node:assert';
import { fitLine, type Point, reachedAt, student95 } from '../../../../src/core/fit';

const near = (value: number, expected: number) =>
  assert.ok(Math.abs(value - expected) < 1e-3, `${value} is not ${expected}`);
const points = (ys: readonly number[]): Point[] => ys.map((y, x) => ({ x, y }));

describe('a straight line', () => {
  // By hand: Sxx = 10, Sxy = 8, Syy = 7.2; slope 0.8, left 0.8, s = √(0.8 / 3), R² = 6.4 / 7.2.
  const line = fitLine(points([1, 2, 2, 4, 4]))!;

  it('is that of least squares', () => {
    near(line.mean.x, 2);
    near(line.mean.y, 2.6);
    near(line.slope.value, 0.8);
    near(line.sxx, 10);
    near(line.deviation, 0.5164);
    near(line.r2, 0.88889);
  });

  it('has a slope with an interval of 95 %', () => {
    // 3.182 * 0.5164 / √10
    near(line.slope.to - line.slope.value, 0.51962);
    near(line.slope.value - line.slope.from, 0.51962);
  });

  it('says where it reaches a value, as wide as Fieller has it', () => {
    // y = 5: 2 + 2.4 / 0.8 = 5; g = (3.182 * 0.5164)² / (0.64 * 10) = 0.42188; root = √(0.57812 / 5 + 9 / 10) = 1.00778.
    const at = reachedAt(line, 5)!;
    near(at.value, 5);
    near(at.from, 2 + (3 - 2.05398 * 1.00778) / 0.57812);
    near(at.to, 2 + (3 + 2.05398 * 1.00778) / 0.57812);
  });

  it('says nothing of where it is reached where it may be flat', () => {
    assert.equal(reachedAt(fitLine(points([1, 3, 0, 2, 1.5]))!, 9), null);
  });

  it('is none through too few points, or through such as do not vary', () => {
    assert.equal(fitLine(points([1, 2])), null);
    assert.equal(fitLine(points([1, 1, 1])), null);
    assert.equal(fitLine([1, 2, 3].map(y => ({ x: 4, y }))), null);
  });
});

describe('Student’s t', () => {
  it('falls with the degrees of freedom, and stays that of the last known', () => {
    near(student95(1), 12.706);
    near(student95(10), 2.228);
    near(student95(30), 2.042);
    near(student95(1000), 2.042);
    for (let degrees = 2; degrees <= 30; degrees++) assert.ok(student95(degrees) < student95(degrees - 1));
  });
});
