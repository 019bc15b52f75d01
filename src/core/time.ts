/** Seconds, in which all times are. */
export const DAY = 86_400;

/** Over which new lines and commits are looked at: a quarter of a year, in whole weeks. */
export const QUARTER = 91 * DAY;

/** 2005-04-07T00:00:00Z, the day of git's own first commit: no commit was made by git before. */
export const GIT_BEGINS = 1_112_832_000;

/** ISO 8601 in UTC, to the second. */
export function isoDate(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
