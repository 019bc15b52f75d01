import { createHash } from 'node:crypto';
import { compileGlobs } from './globs';
import type { MarkRow } from './mark-row';
import {
  HASH_ENDINGS,
  MARK_LINES,
  MARK_ROWS,
  QUOTE_ENDINGS,
  SLASH_ENDINGS,
  UNMARKED_ENDINGS,
  UNMARKED_PATHS,
} from './mark-rows';

/** A line of a file's beginning that says that a program wrote it. */
export interface HeadMark {
  /** From 0. */
  readonly line: number;
  /** Position in MARK_ROWS times four, plus how its comment begins. */
  readonly mark: number;
}

const rows = MARK_ROWS.map(row => ({
  ...row,
  pattern: new RegExp(`^(?:${row.says})`, row.exact ? '' : 'i'),
}));
/** How a comment begins. */
const SIGN = { other: 0, hash: 1, slash: 2, quote: 3 } as const;
const SIGNS = 4;
/** Every line with a mark holds one of these: few others do. */
const HINT =
  /generat|made by|made from|gperf|object code from|resource object|gimp|creator|fileformat|pcbnew|gfortran|antlr/i;
const COMMENT_SIGNS = /^[^a-z0-9@$]+/i;
const NONE: readonly number[] = [];

/**
 * What is looked for in the first lines of files. Whether a line is a mark depends on nothing but the line, so that a
 * version of a file has the marks of the one before, but for the lines that came and went.
 */
export const MARK_LOOK = {
  /**
   * Marks are noticed further down than they count: so they are known when lines above them go, and hardly any file has
   * to be read again.
   */
  lines: 200,
  marksOf(bytes: Buffer, start: number, end: number): readonly number[] {
    const from = skipBlank(bytes, start, end);
    if (end - from < 4) return NONE;
    const [first, second] = [bytes[from]!, bytes[from + 1]!];
    const isComment = opens(COMMENTS, first, second);
    if (!isComment && !opens(BARE, first, second)) return NONE;
    return marksOfText(bytes.toString('latin1', from, end), isComment);
  },
} as const;

function marksOfText(text: string, isComment: boolean): readonly number[] {
  if (!HINT.test(text)) return NONE;
  const said = text.replace(COMMENT_SIGNS, '');
  const sign = signOf(text);
  return rows.flatMap(({ pattern, whole }, row) =>
    (whole ? pattern.test(text) : isComment && pattern.test(said)) ? [row * SIGNS + sign] : [],
  );
}

function signOf(text: string): number {
  // A text in three quotes stands where a comment would, in the languages whose comments begin with a hash.
  if (/^(?:#|""|'')/.test(text)) return SIGN.hash;
  if (/^[/*]/.test(text)) return SIGN.slash;
  return text.startsWith('"') ? SIGN.quote : SIGN.other;
}

/** All that decides what the first lines of a file say, as plain data; without what only explains it. */
export const MARK_RULES = {
  lines: MARK_LINES,
  looked: MARK_LOOK.lines,
  hint: HINT.source,
  rows: MARK_ROWS.map(({ says, exact = false, whole = false, endings = null, within = null }) => ({
    says,
    exact,
    whole,
    endings,
    within,
  })),
  unmarked: [...UNMARKED_ENDINGS, ...UNMARKED_PATHS],
  comments: [HASH_ENDINGS, SLASH_ENDINGS, QUOTE_ENDINGS],
} as const;

/** Names what is looked for: another name where a line may have other marks. */
export const MARKS_NAME = createHash('sha256').update(JSON.stringify(MARK_RULES)).digest('hex').slice(0, 32);

/** Whether a file at this path (bytes) with these marks was written by a program. */
export function isMarkedGenerated(path: string, marks: readonly HeadMark[]): boolean {
  return marks.some(({ line, mark }) => {
    const row = rows[Math.floor(mark / SIGNS)]!;
    return line < (row.within ?? MARK_LINES) && mayBear(path, row, mark % SIGNS);
  });
}

const unmarkedPaths = compileGlobs(UNMARKED_PATHS);
const unmarkedEndings = new Set(UNMARKED_ENDINGS);

function mayBear(path: string, { endings, whole }: MarkRow, sign: number): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  const fits = endings === undefined ? !unmarkedEndings.has(ending) : endings.includes(ending);
  return fits && (whole === true || isComment(ending, sign)) && !unmarkedPaths.has(path);
}

/** In a file that makes others, a line may be a comment of theirs. */
function isComment(ending: string, sign: number): boolean {
  if (sign === SIGN.quote) return QUOTE_ENDINGS.includes(ending);
  if (HASH_ENDINGS.includes(ending)) return sign === SIGN.hash;
  return !SLASH_ENDINGS.includes(ending) || sign === SIGN.slash;
}

const code = (sign: string) => sign.charCodeAt(0);
const [SPACE, TAB] = [code(' '), code('\t')];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

function skipBlank(bytes: Buffer, start: number, end: number): number {
  let at = start;
  if (bytes[at] === BYTE_ORDER_MARK[0] && BYTE_ORDER_MARK.every((byte, i) => bytes[start + i] === byte))
    at += 3;
  while (at < end && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
  return Math.min(at, end);
}

/** By first byte: which second bytes make it a beginning; null: any. */
type Openings = readonly (readonly number[] | null | undefined)[];

/** How comments begin. */
const COMMENTS: Openings = openings({
  '/': '/*',
  '-': '-',
  '<': '!%m',
  '"': '" ',
  "'": "'\\",
  '(': '*',
  '{': '-*#',
  '.': '\\',
  '*': null,
  '#': null,
  ';': null,
  '%': null,
  '!': null,
});
/** How the marks begin that need no comment. */
const BARE: Openings = openings({ f: 'i', g: 'e', G: 'eEF', P: 'C', T: 'hH', A: 'uU' });

function openings(signs: Readonly<Record<string, string | null>>) {
  const table: (readonly number[] | null)[] = new Array(256);
  for (const [first, second] of Object.entries(signs))
    table[code(first)] = second === null ? null : [...second].map(code);
  return table;
}

function opens(table: Openings, first: number, second: number): boolean {
  const seconds = table[first];
  return seconds !== undefined && (seconds === null || seconds.includes(second));
}
