const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '(?:19|20)\\d\\d';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';

/** A day, month, quarter, half or year, as people and as computers write them; source of a regular expression without groups. */
export const POINT = [
  `${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
  `${YEAR}-(?:0[1-9]|1[0-2])(?![\\d-])`,
  `${DAY}(?:st|nd|rd|th)? ${MONTH}\\.?,? ${YEAR}\\b`,
  `\\b${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?,? ${YEAR}\\b`,
  `\\b${MONTH}\\.?,? (?:of )?${YEAR}\\b`,
  `\\b[qh][1-4],? ${YEAR}\\b`,
  `\\b${YEAR}[ -]?[qh][1-4]\\b`,
  `(?<![\\w.,-])${YEAR}(?![\\w-]|[.,]\\d)`,
].join('|');

/** From the day with which it begins to the one with which the next thing begins. */
export interface DaySpan {
  readonly from: string;
  readonly end: string;
}

/** `text` fits POINT. */
export function spanOf(text: string): DaySpan {
  const year = Number(new RegExp(YEAR).exec(text)![0]);
  const [, month] = new RegExp(`^${YEAR}-(\\d\\d)`).exec(text) ?? [];
  const [, day] = new RegExp(`^${YEAR}-\\d\\d-(\\d\\d)`).exec(text) ?? [];
  const name = new RegExp(`\\b${MONTH}`, 'i').exec(text)?.[0].slice(0, 3).toLowerCase();
  const named = name === undefined ? undefined : MONTHS.indexOf(name) + 1;
  const dayByName = named === undefined ? undefined : /(?:^|[a-z.] )(\d{1,2})(?!\d)/i.exec(text)?.[1];
  const [, kind, part] = /([qh])([1-4])/i.exec(text) ?? [];
  if (kind !== undefined) {
    const months = kind.toLowerCase() === 'q' ? 3 : 6;
    return months === 6 && Number(part) > 2
      ? span(year, 1, 12)
      : span(year, (Number(part) - 1) * months + 1, months);
  }
  const which = month === undefined ? named : Number(month);
  if (which === undefined) return span(year, 1, 12);
  const date = day ?? dayByName;
  if (date === undefined) return span(year, which, 1);
  return { from: dayText(year, which, Number(date)), end: dayText(year, which, Number(date) + 1) };
}

function span(year: number, month: number, months: number): DaySpan {
  return { from: dayText(year, month, 1), end: dayText(year, month + months, 1) };
}

/** The first day in a text that no calendar has, as 31 June 2026; null where all are there. */
export function noSuchDay(text: string): string | null {
  const days = [...text.matchAll(new RegExp(POINT, 'gi'))].map(([point]) => point);
  return days.find(day => isDay(day) && !isThere(day)) ?? null;
}

function isDay(point: string): boolean {
  const { from, end } = spanOf(point);
  return Date.parse(end) - Date.parse(from) === DAY_LENGTH;
}

const DAY_LENGTH = 86_400_000;

function isThere(day: string): boolean {
  const digits = /^\d{4}-\d\d-(\d\d)$/.exec(day)?.[1] ?? /(?<!\d)\d{1,2}(?!\d)/.exec(day)![0];
  return Number(digits) === Number(spanOf(day).from.slice(-2));
}

/** Days and months beyond the last run on into the next. */
function dayText(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
