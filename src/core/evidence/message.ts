import { classifyLines, isContinuation, type Line } from './own-words';

/** A line of the form `Key: value`, wherever in the message it stands; folded lines are joined to it. */
export interface Trailer {
  readonly key: string;
  readonly value: string;
  /** As written, folded lines joined by one space. */
  readonly line: string;
}

export interface Message {
  readonly subject: string;
  /** Lines after the subject that are the commit's own words: nothing quoted, fenced or shown as an example. */
  readonly body: readonly string[];
  readonly trailers: readonly Trailer[];
}

/** Head and tail of a message that are looked at: marks stand at either end, and a message may be endless. */
const HEAD = 256 * 1024;
const TAIL = 64 * 1024;
const LONGEST_LINE = 2000;
const LONGEST_VALUE = 500;
const MOST_TRAILERS = 4000;
const TRAILER = /^([A-Za-z0-9][A-Za-z0-9-]{0,63})[ \t]*:[ \t]*(.*)$/;

export function parseMessage(text: string): Message {
  const lines = cut(text).split('\n').map(trimLine);
  const first = lines.findIndex(line => line.trim() !== '');
  if (first < 0) return { subject: '', body: [], trailers: [] };
  const subject = lines[first]!.trim();
  const own = classifyLines(subject, lines.slice(first + 1)).filter(line => line.own);
  return { subject, body: own.map(line => line.text), trailers: middleOut(trailersOf(own)) };
}

/** The key and value of a single flush-left line, or null. */
export function readTrailer(line: string): Trailer | null {
  const match = TRAILER.exec(line);
  if (!match) return null;
  const value = match[2]!.trim().slice(0, LONGEST_VALUE);
  return { key: match[1]!, value, line: line.slice(0, LONGEST_VALUE) };
}

function cut(text: string): string {
  if (text.length <= HEAD + TAIL) return text;
  return `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}`;
}

function trimLine(line: string): string {
  return line.slice(0, LONGEST_LINE).replace(/\r+$/, '');
}

function trailersOf(lines: readonly Line[]): Trailer[] {
  const found: Trailer[] = [];
  let open = false;
  for (const { text, joined } of lines) {
    const last = found.at(-1);
    if (open && joined && last && isContinuation(text)) {
      found[found.length - 1] = fold(last, text);
      continue;
    }
    const trailer = readTrailer(text.trim());
    open = trailer !== null && !/^\s/.test(text);
    if (trailer) found.push(trailer);
  }
  return found;
}

function fold(trailer: Trailer, text: string): Trailer {
  if (trailer.value.length >= LONGEST_VALUE) return trailer;
  const more = text.trim();
  return {
    key: trailer.key,
    value: `${trailer.value} ${more}`.trim().slice(0, LONGEST_VALUE),
    line: `${trailer.line} ${more}`.slice(0, LONGEST_VALUE),
  };
}

/** Squash merges put their co-authors last, authors put them first: keep both ends. */
function middleOut(trailers: Trailer[]): Trailer[] {
  if (trailers.length <= MOST_TRAILERS) return trailers;
  return [...trailers.slice(0, MOST_TRAILERS / 2), ...trailers.slice(-MOST_TRAILERS / 2)];
}
