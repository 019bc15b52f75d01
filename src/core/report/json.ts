import type { Report } from './schema';

/** The same report always gives the same bytes: keys in the order in which they were built, no clock, no locale. */
export function toJson(report: Report): string {
  return `${textOf(report)}\n`;
}

/** The same in UTF-8. */
export function toJsonBytes(report: Report): Uint8Array {
  const text = textOf(report);
  // The most that it can take: so the text, which may be of many megabytes, is gone through once.
  const room = new Uint8Array(3 * text.length + 1);
  const { written } = new TextEncoder().encodeInto(text, room);
  room[written] = 0x0a;
  return room.subarray(0, written + 1);
}

function textOf(report: Report): string {
  return JSON.stringify(report, null, 1);
}
