import type { Report } from './schema';

/** The same report always gives the same bytes: keys in the order in which they were built, no clock, no locale. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, null, 1)}\n`;
}
