import { type TimeInterval, utcMonday, utcMonth, utcYear } from 'd3-time';
import { DAY } from '../../time';

/** Calendar intervals in UTC, shortest first. Weeks begin on Monday. */
export const INTERVALS = ['week', 'month', 'quarter', 'year'] as const;
export type Interval = (typeof INTERVALS)[number];

interface Length {
  readonly dates: TimeInterval;
  /** In seconds, rounded down, so that no span has more intervals than are reckoned. */
  readonly shortest: number;
}

const LENGTHS: Readonly<Record<Interval, Length>> = {
  week: { dates: utcMonday, shortest: 7 * DAY },
  month: { dates: utcMonth, shortest: 28 * DAY },
  quarter: { dates: utcMonth.every(3)!, shortest: 90 * DAY },
  year: { dates: utcYear, shortest: 365 * DAY },
};

/** The beginning of the interval that `seconds` lies in. */
export function startOf(interval: Interval, seconds: number): number {
  return LENGTHS[interval].dates.floor(new Date(seconds * 1000)).getTime() / 1000;
}

/** The beginning of the interval after the one that `seconds` lies in. */
export function nextStart(interval: Interval, seconds: number): number {
  const { dates } = LENGTHS[interval];
  return dates.offset(dates.floor(new Date(seconds * 1000))).getTime() / 1000;
}

/** The shortest interval of which a span has at most `most`; years where there is none. */
export function intervalFor(span: number, most: number): Interval {
  return INTERVALS.find(interval => span / LENGTHS[interval].shortest <= most) ?? 'year';
}
