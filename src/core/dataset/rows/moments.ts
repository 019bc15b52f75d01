import { DAY, isoDate } from '../../time';

/** The columns that `moment` of the tables declares. */
export interface Moment {
  readonly date: string;
  readonly time: number;
  readonly month: string;
  readonly iso_week: string;
}

/** `seconds` since 1970 UTC. */
export function momentOf(seconds: number): Moment {
  const date = dayOf(seconds);
  return { date, time: seconds, month: monthOf(seconds), iso_week: isoWeekName(seconds) };
}

/** `YYYY-MM-DD`. */
export function dayOf(seconds: number): string {
  return isoDate(seconds).split('T', 1)[0]!;
}

export function monthOf(seconds: number): string {
  return dayOf(seconds).slice(0, -3);
}

/** The week of ISO 8601 belongs to the year that its Thursday lies in, and the first of a year holds 4 January. */
function isoWeekName(seconds: number): string {
  const day = Math.floor(seconds / DAY);
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  const year = new Date((monday + 3) * DAY * 1000).getUTCFullYear();
  const january4 = Date.UTC(year, 0, 4) / 1000 / DAY;
  const week = Math.floor((monday + 6 - january4) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** Of a date as reports write it. */
export function secondsOf(date: string): number {
  return Date.parse(date) / 1000;
}
