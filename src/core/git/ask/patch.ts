import type { Hunks } from './hunks';
import { LOOK_BYTES, type MarkLook } from './marks';

/** What the reader of a patch is told: a file's number, then its hunks, or that it is binary. */
export interface PatchEvents {
  file(index: number): void;
  binary(): void;
  /** An added line, by its number from 0 in the new file, bears a mark. */
  mark(line: number, mark: number): void;
}

const AT = 0x40;
const NEWLINE = 0x0a;

/**
 * Reads `git diff-tree -p -U0` of a tree whose files are named by numbers. Lines of content are counted and jumped
 * over, so a file may hold anything, also what looks like a patch; only those that are added to the first lines of a
 * file are looked at. Works on any chunk boundaries.
 */
export class PatchParser {
  private rest: Buffer = Buffer.alloc(0);
  /** Lines of content still to come in the current hunk. */
  private content = 0;
  /** While `content` is at most this and more than `unlooked`, the next line is added where lines are looked at. */
  private added = 0;
  private unlooked = 0;
  /** Number in the new file of the line behind the hunk. */
  private behind = 0;
  private skippingLine = false;

  constructor(
    private readonly hunks: Hunks,
    private readonly events: PatchEvents,
    private readonly look: MarkLook,
  ) {}

  push(chunk: Buffer): void {
    let bytes = chunk;
    let start = 0;
    if (this.skippingLine) {
      const end = bytes.indexOf(NEWLINE);
      if (end < 0) return;
      this.skippingLine = false;
      start = end + 1;
    } else if (this.rest.length > 0) {
      bytes = Buffer.concat([this.rest, chunk]);
      this.rest = Buffer.alloc(0);
    }
    this.lines(bytes, start);
  }

  end(): void {
    if (this.content > 0 || this.rest.length > 0)
      throw new Error('git diff-tree ended in the middle of a patch');
  }

  private lines(bytes: Buffer, from: number): void {
    let start = from;
    while (start < bytes.length) {
      const end = bytes.indexOf(NEWLINE, start);
      if (end < 0) {
        this.keep(bytes, start);
        return;
      }
      if (this.content > 0 && bytes[start] !== 0x5c) {
        if (this.isLookedAt()) this.lookAt(bytes, start, end);
        this.content--;
      } else this.line(bytes, start, end);
      start = end + 1;
    }
  }

  /** An unfinished line of content need not be kept where only its end matters, nor all of one that is looked at. */
  private keep(bytes: Buffer, start: number): void {
    if (this.content > 0 && bytes[start] !== 0x5c) {
      if (this.isLookedAt()) {
        if (bytes.length - start <= LOOK_BYTES) {
          this.rest = bytes.subarray(start);
          return;
        }
        this.lookAt(bytes, start, bytes.length);
      }
      this.content--;
      this.skippingLine = true;
    } else {
      this.rest = bytes.subarray(start);
    }
  }

  private isLookedAt(): boolean {
    return this.content <= this.added && this.content > this.unlooked;
  }

  /** The line begins behind its `+`. */
  private lookAt(bytes: Buffer, start: number, end: number): void {
    for (const mark of this.look.marksOf(bytes, start + 1, Math.min(end, start + 1 + LOOK_BYTES)))
      this.events.mark(this.behind - this.content, mark);
  }

  private line(bytes: Buffer, start: number, end: number): void {
    const first = bytes[start];
    if (first === AT) this.hunk(bytes, start);
    else if (first === 0x64 && bytes[start + 1] === 0x69) this.file(bytes, end);
    else if (first === 0x42) this.events.binary();
  }

  /** `diff --git a/000123 b/000123`: the number stands last. */
  private file(bytes: Buffer, end: number): void {
    let index = 0;
    for (let at = bytes.lastIndexOf(0x2f, end) + 1; at < end; at++) index = index * 10 + (bytes[at]! - 48);
    this.events.file(index);
  }

  /** `@@ -start[,count] +start[,count] @@`; with a count of 0 git names the line before. */
  private hunk(bytes: Buffer, start: number): void {
    const numbers = [0, 1, 0, 1];
    let which = 0;
    for (let at = start + 4; which < 4; at++) {
      const code = bytes[at]!;
      if (code >= 48 && code <= 57) numbers[which] = numbers[which]! * 10 + (code - 48);
      else if (code === 0x2c) numbers[++which] = 0;
      else if (code === 0x20) {
        which = which < 2 ? 2 : 4;
        if (which === 2) at++;
      } else if (code !== 0x2b) throw new Error('git diff-tree gave a hunk header that cannot be read');
    }
    const [oldStart, oldCount, newStart, newCount] = numbers as [number, number, number, number];
    const to = newCount > 0 ? newStart - 1 : newStart;
    this.content = oldCount + newCount;
    this.behind = to + newCount;
    this.added = newCount;
    this.unlooked = Math.max(0, this.behind - this.look.lines);
    this.hunks.add(oldCount > 0 ? oldStart - 1 : oldStart, oldCount, to, newCount);
  }
}
