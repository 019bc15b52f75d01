import { parseRange } from '../range';
import { type ClaimedWindow, type Read, read, refused } from './claim';
import { noSuchDay, POINT, spanOf } from './points-of-time';
import type { Reading } from './reading';

/** What may name a commit in the words of a claim; a number alone is none. */
const REVISION = '(?=[\\w./@-]*\\d)(?!\\d+(?:[.,]\\d+)?(?:\\s|$|%))[\\w/@][\\w./@^~+-]*[\\w^]';

const DOTS =
  /([\w./@^~+-]*[\w^~])\.{2,3}([\w/@][\w./@^~+-]*[\w^])|([\w./@^~+-]*[\w^~])\.\.(?![\w.])|(?<![\w.])\.\.([\w/@][\w./@^~+-]*[\w^])/;
const SPAN = new RegExp(
  `\\b(?:(?:from|between|in|during)\\s+)?(${POINT})\\s*(?:to|until|till|through|thru|and|–|—|-)\\s*(${POINT})`,
  'i',
);
const SINCE = new RegExp(
  `\\b(since|after)\\s+(?:(?:commit|tag|release|version)\\s+)?(${POINT}|${REVISION})`,
  'i',
);
const SINCE_WHAT = /\b(?:since|after)\s+(\S+)/i;
const AT = new RegExp(
  `\\b(?:at|as of|as at)\\s+(?:(?:commit|tag|release|version)\\s+)?(${POINT}|${REVISION})`,
  'i',
);
const BY_DAY = new RegExp(`\\b(?:by|on|until)\\s+(${POINT})`, 'i');
const RELEASE = /\b(?:release|version|tag)\s+(v?\d[\w.+-]*\w|\d)|\b(v\d+(?:\.\d+)+[\w.+-]*)/i;
const IN = new RegExp(`(?:\\b(?:in|during|of|for)\\s+)?(${POINT})(?!\\s*(?:%|lines|commits))`, 'i');
const RELATIVE =
  /\b(?:today|yesterday|now|currently|recent(?:ly)?|(?:this|last|past|current|previous)\s+(?:\w+\s+)?(?:days?|weeks?|months?|quarters?|years?)|(?:days?|weeks?|months?|years?) ago)\b/i;

const WHEN =
  'write a month (2026-05), a year, days (2026-05-01..2026-06-01), tags (v1.0..v2.0) or "since v1.0"';

/** Takes the time out of a text; all of it where none is named. */
export function readWindow(text: Reading): Read<ClaimedWindow> {
  const relative = text.find(RELATIVE);
  if (relative !== null)
    return refused(`${JSON.stringify(relative[0])} is another time on every day: ${WHEN}.`);
  const missing = noSuchDay(text.left);
  if (missing !== null) return refused(`There is no day ${JSON.stringify(missing)}: ${WHEN}.`);
  const found = ranged(text) ?? since(text) ?? at(text) ?? released(text) ?? within(text);
  if (found !== null) return read(found);
  const what = text.find(SINCE_WHAT);
  if (what !== null) return refused(`${JSON.stringify(what[0])} names neither a day nor a commit: ${WHEN}.`);
  return read({ kind: 'between', words: '', from: null, to: null });
}

function ranged(text: Reading): ClaimedWindow | null {
  const dots = text.take(DOTS);
  if (dots !== null) return between(dots[0], ...endsOf(dots[0]));
  const span = text.take(SPAN);
  return span === null ? null : between(span[0], spanOf(span[1]!).from, spanOf(span[2]!).end);
}

/** Days stand for their beginning, as in every range; months and years for all of themselves. */
function endsOf(range: string): [from: string | null, to: string | null] {
  const { from, to } = parseRange(range)!;
  const isWhole = new RegExp(`^${POINT}$`, 'i');
  const isDay = /^\d{4}-\d\d-\d\d$/;
  const whole = (end: string) => (isWhole.test(end) && !isDay.test(end) ? spanOf(end) : null);
  return [whole(from)?.from ?? from, to === 'HEAD' ? null : (whole(to)?.end ?? to)];
}

function since(text: Reading): ClaimedWindow | null {
  const found = text.take(SINCE);
  if (found === null) return null;
  const [words, which, from] = found;
  const span = spanIn(from!);
  return between(
    words,
    span === null ? from! : which!.toLowerCase() === 'after' ? span.end : span.from,
    null,
  );
}

function at(text: Reading): ClaimedWindow | null {
  const found = text.take(AT) ?? text.take(BY_DAY);
  return found === null ? null : between(found[0], null, spanIn(found[1]!)?.end ?? found[1]!);
}

function released(text: Reading): ClaimedWindow | null {
  const found = text.take(RELEASE);
  return found === null ? null : { kind: 'release', words: found[0], tag: (found[1] ?? found[2])! };
}

function within(text: Reading): ClaimedWindow | null {
  const found = text.take(IN);
  if (found === null) return null;
  const { from, end } = spanOf(found[1]!);
  return between(found[0], from, end);
}

function between(words: string, from: string | null, to: string | null): ClaimedWindow {
  return { kind: 'between', words: words.trim(), from, to };
}

function spanIn(text: string) {
  return new RegExp(`^(?:${POINT})$`, 'i').test(text) ? spanOf(text) : null;
}
