import type { Hunks } from './hunks';

/** What the reader of a patch is told: a file's number, then its hunks, or that it is binary. */
export interface PatchEvents {
  file(index: number): void;
  binary(): void;
}

const AT = 0x40;
const NEWLINE = 0x0a;

/**
 * Reads `git diff-tree -p -U0` of a tree whose files are named by numbers. Lines of content are counted and jumped
 * over, never looked at, so a file may hold anything, also what looks like a patch. Works on any chunk boundaries.
 */
export class PatchParser {
  private rest: Buffer = Buffer.alloc(0);
  /** Lines of content still to come in the current hunk. */
  private content = 0;
  private skippingLine = false;

  constructor(
    private readonly hunks: Hunks,
    private readonly events: PatchEvents,
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
      if (this.content > 0 && bytes[start] !== 0x5c) this.content--;
      else this.line(bytes, start, end);
      start = end + 1;
    }
  }

  /** An unfinished line of content need not be kept: only where it ends matters. */
  private keep(bytes: Buffer, start: number): void {
    if (this.content > 0 && bytes[start] !== 0x5c) {
      this.content--;
      this.skippingLine = true;
    } else {
      this.rest = bytes.subarray(start);
    }
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
    this.content = oldCount + newCount;
    this.hunks.add(
      oldCount > 0 ? oldStart - 1 : oldStart,
      oldCount,
      newCount > 0 ? newStart - 1 : newStart,
      newCount,
    );
  }
}
