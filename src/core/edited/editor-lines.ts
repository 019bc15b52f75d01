import { fingerprint } from './fingerprint';

/**
 * Lines as an editor shows them, without their text. It breaks a line at a lone carriage return, too. The empty line
 * that it shows after the last line break, or for a text that is empty, is not among them: for git there is none.
 */
export interface EditorLines {
  /** Fingerprints. How a line ends makes no difference, nor does a mark of byte order. */
  readonly marks: Float64Array;
  /** From 1: the line that each is for git, or is a part of. */
  readonly numbers: Int32Array;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** As a character, and as the bytes of a text that was not decoded. */
const MARKS_OF_ORDER = ['\ufeff', '\u00ef\u00bb\u00bf'];

/** `text` may be a byte string, too. Fingerprints of the one are not comparable with those of the other. */
export function editorLines(text: string): EditorLines {
  const begin = MARKS_OF_ORDER.find(mark => text.startsWith(mark))?.length ?? 0;
  const count = countLines(text, begin);
  const marks = new Float64Array(count);
  const numbers = new Int32Array(count);
  let [start, number] = [begin, 1];
  for (let i = 0; i < count; i++) {
    const end = endOfLine(text, start);
    marks[i] = fingerprint(text, start, end);
    numbers[i] = number;
    start = afterBreak(text, end);
    if (text.charCodeAt(start - 1) === LINE_FEED) number++;
  }
  return { marks, numbers };
}

/** `marks` of the text that has these lines, all that an editor shows, without their line breaks. */
export function fingerprintsOf(lines: readonly string[]): Float64Array {
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  return Float64Array.from({ length: count }, (_, i) => fingerprint(lines[i]!, 0, lines[i]!.length));
}

function countLines(text: string, begin: number): number {
  let count = 0;
  for (let start = begin; start < text.length; start = afterBreak(text, endOfLine(text, start))) count++;
  return count;
}

/** Where the line break is, or the text ends. */
function endOfLine(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return i;
  }
  return text.length;
}

function afterBreak(text: string, end: number): number {
  const isPair = text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED;
  return Math.min(end + (isPair ? 2 : 1), text.length);
}
