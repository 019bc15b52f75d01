import { fitLine, type Interval, type Line, type Point } from './line';

export const LEAST_POINTS = 6;
export const LEAST_R2 = 0.75;

/** Why no trend is told: too few points, points that lie far off the line, or a slope that may be none. */
export type Withheld = 'few' | 'poor' | 'flat';

export type Trend =
  | { readonly line: Line; readonly withheld: null }
  | { readonly line: null; readonly withheld: Withheld };

/** A line that may be told: six points or more, three quarters of the variance explained, and a slope whose interval has no 0. */
export function fitTrend(points: readonly Point[]): Trend {
  if (points.length < LEAST_POINTS) return { line: null, withheld: 'few' };
  const line = fitLine(points);
  if (line === null || (line.slope.from <= 0 && line.slope.to >= 0)) return { line: null, withheld: 'flat' };
  return line.r2 < LEAST_R2 ? { line: null, withheld: 'poor' } : { line, withheld: null };
}

/** In how many units of x e^y doubles; negative: halves. The bounds are in the order of their size. */
export function doubling({ slope }: Pick<Line, 'slope'>): Interval {
  const bounds = [Math.LN2 / slope.from, Math.LN2 / slope.to] as const;
  return { value: Math.LN2 / slope.value, from: Math.min(...bounds), to: Math.max(...bounds) };
}

/**
 * The logarithm of the odds of `part` of `all`, log((part + ½) / (all - part + ½)): the halves keep none and all finite
 * (Haldane 1955, Anscombe 1956). A share that grows along a logistic curve is a straight line in it.
 */
export function logOdds(part: number, all: number): number {
  return Math.log((part + 0.5) / (all - part + 0.5));
}
