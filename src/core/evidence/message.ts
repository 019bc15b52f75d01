import { messageLines } from './message-lines';
import { classifyLines, isContinuation, type Line } from './own-words';
import { type Squash, squashOf } from './squash';
import { type Statement, statementsOf } from './statements';

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
  /** What forms say: `Key with blanks: value`, a heading with the line below it, a box that is ticked. */
  readonly statements: readonly Statement[];
  /** The messages that this one joins; null for a message of its own. */
  readonly squash: Squash | null;
}

const LONGEST_VALUE = 500;
const MOST_TRAILERS = 4000;
const TRAILER = /^([A-Za-z0-9][A-Za-z0-9-]{0,63})[ \t]*:[ \t]*(.*)$/;

export function parseMessage(text: string): Message {
  const lines = messageLines(text);
  const first = lines.findIndex(line => line.trim() !== '');
  if (first < 0) return { subject: '', body: [], trailers: [], statements: [], squash: null };
  const subject = lines[first]!.trim();
  const own = classifyLines(subject, lines.slice(first + 1)).filter(line => line.own);
  const body = own.map(line => line.text);
  const trailers = middleOut(trailersOf(own));
  return {
    subject,
    body,
    trailers,
    statements: statementsOf(body),
    squash: squashOf(lines.slice(first + 1)),
  };
}

/** The key and value of a single flush-left line, or null. */
export function readTrailer(line: string): Trailer | null {
  const match = TRAILER.exec(line);
  if (!match) return null;
  const value = match[2]!.trim().slice(0, LONGEST_VALUE);
  return { key: match[1]!, value, line: line.slice(0, LONGEST_VALUE) };
}

function trailersOf(lines: readonly Line[]): Trailer[] {
  const found: Trailer[] = [];
  let open = false;
  for (const { text, joined } of lines) {
    const last = found.at(-1);
    if (open && joined && last && (isContinuation(text) || isAddressOf(last, text))) {
      found[found.length - 1] = fold(last, text);
      continue;
    }
    const trailer = readTrailer(text.trim());
    open = trailer !== null && !/^\s/.test(text);
    if (trailer) found.push(trailer);
  }
  return found;
}

/** A co-author whose address was put on the next line. */
function isAddressOf({ key, value }: Trailer, text: string): boolean {
  return /-by$/i.test(key) && !value.includes('@') && /^<[^<>@\s]+@[^<>@\s]+>\s*$/.test(text);
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
