import { DAY, monthOf, positive, timeOfMonth } from '../model/calendar';
import type { Span } from '../view';

export interface TimeTick {
  readonly at: number;
  readonly unit: 'year' | 'month' | 'day';
  /** Begins a year, or is the first that is seen. */
  readonly withYear: boolean;
}

interface Step {
  readonly unit: TimeTick['unit'];
  /** Of days, or months. */
  readonly count: number;
  readonly seconds: number;
}

const MONTH = 30.4 * DAY;
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const STEPS: readonly Step[] = [
  ...[1, 2, 7, 14].map(count => ({ unit: 'day' as const, count, seconds: count * DAY })),
  ...[1, 3, 6].map(count => ({ unit: 'month' as const, count, seconds: count * MONTH })),
  ...YEARS.map(years => ({ unit: 'year' as const, count: 12 * years, seconds: 12 * years * MONTH })),
];

/** Calendar dates in a span, in UTC: as close as `widthOf` a tick of a unit allows where a second is `scale` wide. */
export function timeTicks(
  span: Span,
  scale: number,
  widthOf: (unit: TimeTick['unit']) => number,
): TimeTick[] {
  const step = STEPS.find(({ unit, seconds }) => seconds * scale >= widthOf(unit)) ?? STEPS.at(-1)!;
  const dates = step.unit === 'day' ? days(span, step.count) : months(span, step.count);
  return dates.map((at, i) => {
    const first = i === 0 || yearOf(at) !== yearOf(dates[i - 1]!);
    return { at, unit: step.unit, withYear: first };
  });
}

function yearOf(seconds: number): number {
  return Math.floor(monthOf(seconds) / 12);
}

function months({ from, to }: Span, step: number): number[] {
  const dates: number[] = [];
  // Years are counted from year 0, so that decades are those that people name.
  const offset = positive(1970 * 12, step);
  let month = monthOf(from);
  month -= positive(month + offset, step);
  for (; timeOfMonth(month) <= to; month += step)
    if (timeOfMonth(month) >= from) dates.push(timeOfMonth(month));
  return dates;
}

/** Steps of whole weeks fall on Mondays. */
function days({ from, to }: Span, count: number): number[] {
  const offset = count % 7 === 0 ? 4 * DAY : 0;
  const dates: number[] = [];
  const first = Math.ceil((from - offset) / (count * DAY)) * count * DAY + offset;
  for (let at = first; at <= to; at += count * DAY) dates.push(at);
  return dates;
}
