/** Calendar intervals in UTC, shortest first. Weeks begin on Monday. */
export const INTERVALS = ['week', 'month', 'quarter', 'year'] as const;
export type Interval = (typeof INTERVALS)[number];

export const DAY = 86_400;
const WEEK = 7 * DAY;
/** 1970-01-05, the first Monday. */
const MONDAY = 4 * DAY;

const MONTHS: Readonly<Record<Exclude<Interval, 'week'>, number>> = { month: 1, quarter: 3, year: 12 };
/** Rounded down, so that no span has more intervals than are reckoned. */
const SHORTEST: Readonly<Record<Interval, number>> = {
  week: WEEK,
  month: 28 * DAY,
  quarter: 90 * DAY,
  year: 365 * DAY,
};

/** The beginning of the interval that `seconds` lies in. */
export function startOf(interval: Interval, seconds: number): number {
  if (interval === 'week') return Math.floor((seconds - MONDAY) / WEEK) * WEEK + MONDAY;
  const month = monthOf(seconds);
  return timeOfMonth(month - positive(month, MONTHS[interval]));
}

/** The beginning of the interval after the one that `seconds` lies in. */
export function nextStart(interval: Interval, seconds: number): number {
  const start = startOf(interval, seconds);
  return interval === 'week' ? start + WEEK : timeOfMonth(monthOf(start) + MONTHS[interval]);
}

/** The shortest interval of which a span has at most `most`; years where there is none. */
export function intervalFor(span: number, most: number): Interval {
  return INTERVALS.find(interval => span / SHORTEST[interval] <= most) ?? 'year';
}

/** Months since 1970. */
export function monthOf(seconds: number): number {
  const date = new Date(seconds * 1000);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

export function timeOfMonth(month: number): number {
  // Date.UTC takes the years 0 to 99 for those of the last century.
  return new Date(0).setUTCFullYear(1970 + Math.floor(month / 12), positive(month, 12), 1) / 1000;
}

/** What is left of `value` when the next lower multiple of `step` is taken off: never negative. */
export function positive(value: number, step: number): number {
  return ((value % step) + step) % step;
}
