import { LOOK_BYTES, type MarkLook } from './marks';

const NEWLINE = 0x0a;
/** Where git looks for a NUL, which makes a file binary, and the size from which it does not look at all. */
const FIRST_BYTES = 8000;
const TOO_BIG = 512 * 1024 * 1024;
export const BINARY = -1;

/** Lines of a blob as git counts them, or BINARY, and marks of its first lines: line and number, line and number… */
export interface BlobCount {
  readonly lines: number;
  readonly marks: readonly number[];
}

/**
 * Counts the lines of each blob that `cat-file --batch` prints, and looks at its first ones; null for an object that is
 * missing or no blob. Contents pass by and are not kept, however large they are. Works on any chunk boundaries.
 */
export class CountParser {
  private header = '';
  /** Bytes of content still to come; -1 while a header is awaited. */
  private left = -1;
  private counting: Counting | null = null;

  constructor(
    private readonly look: MarkLook,
    private readonly visit: (count: BlobCount | null) => void,
  ) {}

  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) at = this.left < 0 ? this.begin(chunk, at) : this.goOn(chunk, at);
  }

  /** `id type size`, or `id missing`. */
  private begin(chunk: Buffer, at: number): number {
    const end = chunk.indexOf(NEWLINE, at);
    this.header += chunk.toString('latin1', at, end < 0 ? chunk.length : end);
    if (end < 0) return chunk.length;
    const [, type, digits] = this.header.split(' ');
    this.header = '';
    const size = Number(digits);
    if (Number.isNaN(size)) this.visit(null);
    else {
      this.left = size;
      this.counting = type === 'blob' ? new Counting(this.look, this.left) : null;
    }
    return end + 1;
  }

  /** Content, and the newline behind it. */
  private goOn(chunk: Buffer, at: number): number {
    const end = Math.min(chunk.length, at + this.left);
    if (end > at) this.counting?.take(chunk, at, end);
    this.left -= end - at;
    if (end === chunk.length) return end;
    this.left = -1;
    this.visit(this.counting?.end() ?? null);
    return end + 1;
  }
}

/** The same of a content that is at hand. */
export function countContent(content: Buffer, look: MarkLook): BlobCount {
  const counting = new Counting(look, content.length);
  counting.take(content, 0, content.length);
  return counting.end();
}

/** One blob. */
class Counting {
  private lines = 0;
  private seen = 0;
  /** The beginning of a line whose end is still to come; null where none is open. */
  private open: Buffer | null = null;
  private isBinary: boolean;
  private readonly marks: number[] = [];

  constructor(
    private readonly look: MarkLook,
    size: number,
  ) {
    this.isBinary = size > TOO_BIG;
  }

  take(bytes: Buffer, from: number, end: number): void {
    if (this.isBinary) return;
    const checked = Math.min(end, from + FIRST_BYTES - this.seen);
    if (checked > from && bytes.subarray(from, checked).includes(0)) this.isBinary = true;
    this.seen += end - from;
    let start = from;
    for (let at = from; at < end; at++) {
      if (bytes[at] !== NEWLINE) continue;
      if (this.lines < this.look.lines) this.lookAt(bytes, start, at);
      this.open = null;
      this.lines++;
      start = at + 1;
    }
    if (start < end) this.keep(bytes, start, end);
  }

  end(): BlobCount {
    if (this.isBinary) return { lines: BINARY, marks: [] };
    if (this.open !== null) {
      if (this.lines < this.look.lines) this.lookAt(NOTHING, 0, 0);
      this.lines++;
    }
    return { lines: this.lines, marks: this.marks };
  }

  private keep(bytes: Buffer, start: number, end: number): void {
    const open = this.open ?? NOTHING;
    const missing = this.lines < this.look.lines ? LOOK_BYTES - open.length : 0;
    this.open =
      missing > 0 ? Buffer.concat([open, bytes.subarray(start, Math.min(end, start + missing))]) : open;
  }

  private lookAt(bytes: Buffer, from: number, to: number): void {
    if (this.open !== null && this.open !== NOTHING) {
      const line = Buffer.concat([this.open, bytes.subarray(from, to)]);
      this.note(line, 0, line.length);
    } else this.note(bytes, from, to);
  }

  private note(bytes: Buffer, start: number, end: number): void {
    for (const mark of this.look.marksOf(bytes, start, Math.min(end, start + LOOK_BYTES)))
      this.marks.push(this.lines, mark);
  }
}

const NOTHING = Buffer.alloc(0);
