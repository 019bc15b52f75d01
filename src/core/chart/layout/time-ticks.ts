import { type TimeInterval, unixDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import { DAY } from '../../time';
import type { Span } from '../view';

export interface TimeTick {
  readonly at: number;
  readonly unit: 'year' | 'month' | 'day';
  /** Begins a year, or is the first that is seen. */
  readonly withYear: boolean;
}

interface Step {
  readonly unit: TimeTick['unit'];
  readonly seconds: number;
  readonly dates: TimeInterval;
}

const MONTH = 30.4 * DAY;
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const everySecondMonday = utcMonday.filter(date => utcMonday.count(new Date(0), date) % 2 !== 0);
const STEPS: readonly Step[] = [
  ...[1, 2].map(days => ({ unit: 'day' as const, seconds: days * DAY, dates: unixDay.every(days)! })),
  { unit: 'day', seconds: 7 * DAY, dates: utcMonday },
  { unit: 'day', seconds: 14 * DAY, dates: everySecondMonday },
  ...[1, 3, 6].map(count => ({
    unit: 'month' as const,
    seconds: count * MONTH,
    dates: utcMonth.every(count)!,
  })),
  ...YEARS.map(count => ({
    unit: 'year' as const,
    seconds: 12 * count * MONTH,
    dates: utcYear.every(count)!,
  })),
];

/** Calendar dates in a span, in UTC: as close as `widthOf` a tick of a unit allows where a second is `scale` wide. */
export function timeTicks(
  { from, to }: Span,
  scale: number,
  widthOf: (unit: TimeTick['unit']) => number,
): TimeTick[] {
  const fits = ({ unit, seconds }: Step) => seconds * scale >= widthOf(unit);
  const { unit, dates } = STEPS.find(fits) ?? STEPS.at(-1)!;
  const seen = dates.range(new Date(Math.ceil(from * 1000)), new Date(Math.floor(to * 1000) + 1));
  return seen.map((date, i) => {
    const withYear = date.getUTCFullYear() !== seen[i - 1]?.getUTCFullYear();
    return { at: date.getTime() / 1000, unit, withYear };
  });
}
