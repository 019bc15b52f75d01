import { student95 } from './student';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Interval {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** A straight line through points, y = mean.y + slope (x - mean.x). */
export interface Line {
  readonly points: number;
  readonly mean: Point;
  /** With its interval of 95 %. */
  readonly slope: Interval;
  /** Part of the variance of y that the line explains, 0 to 1. */
  readonly r2: number;
  /** Sum of squares of x about its mean, and standard deviation of y about the line. */
  readonly sxx: number;
  readonly deviation: number;
}

/**
 * Ordinary least squares with n - 2 degrees of freedom: slope = Sxy / Sxx, its standard error s / √Sxx (Draper & Smith, Applied
 * Regression Analysis, chapter 1). Points are taken as independent: those of a series that moves slowly are not, and their
 * interval is too narrow then. Null for fewer than three points, or where x or y does not vary.
 */
export function fitLine(points: readonly Point[]): Line | null {
  const n = points.length;
  if (n < 3) return null;
  const mean = { x: meanOf(points.map(({ x }) => x)), y: meanOf(points.map(({ y }) => y)) };
  let [sxx, sxy, syy] = [0, 0, 0];
  for (const { x, y } of points) {
    sxx += (x - mean.x) ** 2;
    sxy += (x - mean.x) * (y - mean.y);
    syy += (y - mean.y) ** 2;
  }
  if (sxx === 0 || syy === 0) return null;
  const value = sxy / sxx;
  const left = Math.max(0, syy - value * sxy);
  const deviation = Math.sqrt(left / (n - 2));
  const margin = (student95(n - 2) * deviation) / Math.sqrt(sxx);
  const slope = { value, from: value - margin, to: value + margin };
  return { points: n, mean, slope, r2: 1 - left / syy, sxx, deviation };
}

/**
 * Where a line reaches y, with the interval of 95 % after Fieller (1954): with g = (t s)² / (slope² Sxx) and d = x - mean.x,
 * mean.x + (d ± (t s / |slope|) √((1 - g) / n + d² / Sxx)) / (1 - g). Null where the slope may be 0 (g ≥ 1).
 */
export function reachedAt({ points, mean, slope, sxx, deviation }: Line, y: number): Interval | null {
  const t = student95(points - 2);
  const g = (t * deviation) ** 2 / (slope.value ** 2 * sxx);
  if (slope.value === 0 || g >= 1) return null;
  const distance = (y - mean.y) / slope.value;
  const root = Math.sqrt((1 - g) / points + distance ** 2 / sxx);
  const margin = ((t * deviation) / Math.abs(slope.value)) * root;
  return {
    value: mean.x + distance,
    from: mean.x + (distance - margin) / (1 - g),
    to: mean.x + (distance + margin) / (1 - g),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
