import { realpathSync, statSync, writeFileSync } from 'node:fs';
import { replaceFile } from '../core/cache';

/** Writes to standard output and waits until it was taken. */
export function print(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, error => (error ? reject(error) : resolve()));
  });
}

/**
 * Replaces the file as a whole, so that a stopped run never leaves half a report. A link stays a link, and what is no
 * regular file (/dev/stdout, a pipe) is written to, not replaced.
 */
export function writeTo(name: string, content: string | Uint8Array): void {
  const there = statSync(name, { throwIfNoEntry: false });
  if (there === undefined) replaceFile(name, content);
  else if (there.isFile()) replaceFile(realpathSync(name), content);
  else writeFileSync(name, content);
}

/** Collects lines and prints them in large pieces, each of which waits until the one before was taken. */
export class LinePrinter {
  private pending: string[] = [];
  private size = 0;

  constructor(private readonly take: (text: string) => Promise<void> = print) {}

  /** Whoever waits for this before the next line holds no more than one piece, however slow the reader is. */
  async line(text: string): Promise<void> {
    this.pending.push(text);
    this.size += text.length;
    if (this.size > PIECE) await this.end();
  }

  async end(): Promise<void> {
    if (this.pending.length === 0) return;
    const text = `${this.pending.join('\n')}\n`;
    this.pending = [];
    this.size = 0;
    await this.take(text);
  }
}

/** Letters of a piece. */
const PIECE = 1 << 16;
