/** The bracket expression of git's wildmatch: `[a-z]`, `[!x]`, `[^x]`, `[[:digit:]]`, `[]x]`, `[\]]`. */

type Range = readonly [low: number, high: number];

export interface Bracket {
  readonly negated: boolean;
  readonly ranges: readonly Range[];
  /** Index of the character after the closing `]`. */
  readonly end: number;
}

/** Only ASCII belongs to a named class, and `space` is as narrow as git's own table. */
const NAMED: ReadonlyMap<string, readonly string[]> = new Map([
  ['alnum', ['09', 'AZ', 'az']],
  ['alpha', ['AZ', 'az']],
  ['blank', ['  ', '\t\t']],
  ['cntrl', ['\x00\x1f', '\x7f\x7f']],
  ['digit', ['09']],
  ['graph', ['!~']],
  ['lower', ['az']],
  ['print', [' ~']],
  ['punct', ['!/', ':@', '[`', '{~']],
  ['space', ['\t\n', '\r\r', '  ']],
  ['upper', ['AZ']],
  ['xdigit', ['09', 'AF', 'af']],
]);

interface Item {
  readonly ranges: readonly Range[];
  /** What a following `-` would start a range from; null after a range or a named class. */
  readonly last: number | null;
  readonly next: number;
}

/** Reads from the character after `[`. Null where git can never match: unclosed, or an unknown named class. */
export function parseBracket(pattern: string, start: number): Bracket | null {
  const negated = pattern[start] === '!' || pattern[start] === '^';
  const ranges: Range[] = [];
  let at = negated ? start + 1 : start;
  let last: number | null = null;
  do {
    const item: Item | null = parseItem(pattern, at, last);
    if (!item) return null;
    ranges.push(...item.ranges);
    ({ last, next: at } = item);
  } while (pattern[at] !== ']');
  return { negated, ranges, end: at + 1 };
}

function parseItem(pattern: string, at: number, last: number | null): Item | null {
  const char = pattern[at];
  if (char === undefined) return null;
  if (char === '\\') return single(pattern, at + 1);
  const after = pattern[at + 1];
  if (char === '-' && last !== null && after !== undefined && after !== ']')
    return range(pattern, at + 1, last);
  if (char === '[' && after === ':') return named(pattern, at);
  return single(pattern, at);
}

function single(pattern: string, at: number): Item | null {
  if (at >= pattern.length) return null;
  const code = pattern.charCodeAt(at);
  return { ranges: [[code, code]], last: code, next: at + 1 };
}

function range(pattern: string, at: number, low: number): Item | null {
  const upper = single(pattern, pattern[at] === '\\' ? at + 1 : at);
  if (upper?.last == null) return null;
  return { ranges: [[low, upper.last]], last: null, next: upper.next };
}

function named(pattern: string, at: number): Item | null {
  const close = pattern.indexOf(']', at + 2);
  if (close < 0) return null;
  if (close === at + 2 || pattern[close - 1] !== ':') return single(pattern, at);
  const spans = NAMED.get(pattern.slice(at + 2, close - 1));
  if (!spans) return null;
  const ranges = spans.map((span): Range => [span.charCodeAt(0), span.charCodeAt(1)]);
  return { ranges, last: null, next: close + 1 };
}

export function bracketAccepts(bracket: Bracket, code: number): boolean {
  for (const [low, high] of bracket.ranges) if (code >= low && code <= high) return !bracket.negated;
  return bracket.negated;
}
