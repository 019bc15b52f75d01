import type { ObjectIds } from '../ids';
import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';
import { MOST_UNREADABLE } from '../run/salvage';
import { DIFF_CONFIG } from './pairs';

const NEWLINE = 0x0a;

/**
 * Contents of blobs, one at a time in the order of `blobs`; null for one that is missing or damaged. The buffer given
 * is only valid during the call.
 */
export async function readContents(
  reader: ObjectReader,
  ids: ObjectIds,
  blobs: readonly number[],
  visit: (blob: number, content: Buffer | null) => void,
  signal?: AbortSignal,
): Promise<void> {
  const args = [...DIFF_CONFIG, 'cat-file', '--batch', '--buffer'];
  let next = 0;
  let failures = 0;
  const give = (content: Buffer | null) => visit(blobs[next++]!, content);
  while (next < blobs.length) {
    const parser = new ContentParser(give);
    const left = blobs.slice(next).map(blob => `${ids.hex(blob)}\n`);
    try {
      await reader.stream({ args, input: left.join(''), signal, onData: chunk => parser.push(chunk) });
      if (next < blobs.length) throw new Error('git cat-file ended early');
    } catch (error) {
      if (!(error instanceof GitError) || next === blobs.length || ++failures > MOST_UNREADABLE) throw error;
      // Git stops at the first object it cannot read; all that it printed before is whole.
      give(null);
    }
  }
}

/** Parses `cat-file --batch` output: `id type size`, then the content and a newline, or `id missing`. */
export class ContentParser {
  private pending: Buffer[] = [];
  private have = 0;
  /** Bytes of content and its newline still to come; -1 while a header is awaited. */
  private want = -1;

  constructor(private readonly visit: (content: Buffer | null) => void) {}

  push(chunk: Buffer): void {
    this.pending.push(chunk);
    this.have += chunk.length;
    while (this.have > 0 && this.have >= this.want) {
      const bytes = this.pending.length === 1 ? this.pending[0]! : Buffer.concat(this.pending);
      const end = this.want < 0 ? this.header(bytes) : this.content(bytes);
      this.pending = [bytes.subarray(end)];
      this.have = bytes.length - end;
      if (end === 0) return;
    }
  }

  /** Where the header ends, or 0 where it is not all there. */
  private header(bytes: Buffer): number {
    const end = bytes.indexOf(NEWLINE) + 1;
    if (end === 0) return 0;
    const size = Number(bytes.toString('latin1', 0, end - 1).split(' ')[2]);
    if (Number.isNaN(size)) this.visit(null);
    else this.want = size + 1;
    return end;
  }

  private content(bytes: Buffer): number {
    const end = this.want;
    this.want = -1;
    this.visit(bytes.subarray(0, end - 1));
    return end;
  }
}
