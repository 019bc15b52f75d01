/** Straight lines through a few points, and when they may be told; pure. */
export { fitLine, type Interval, type Line, type Point, reachedAt } from './line';
export { quantileAt } from './quantile';
export { student95 } from './student';
export { doubling, fitTrend, LEAST_POINTS, LEAST_R2, logOdds, type Trend, type Withheld } from './trend';
