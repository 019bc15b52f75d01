import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import type { LineReader } from '../sessions';
import { ProblemFile } from './file-problem';
import { Lines } from './lines';
import { OPENING } from './open-file';
import { zstdDecoder } from './zstd';

const PIECE = 1024 * 1024;
/** What unpacks to more is no session. */
const MOST_UNPACKED = 8 * 1024 ** 3;

/** Hands the lines of a compressed file that matter to `reader`, as long as it wants any. */
export async function readPacked(path: string, reader: LineReader, signal?: AbortSignal): Promise<void> {
  const lines = new Lines(
    line => {
      if (wantsLine(reader, line)) takeLine(reader, line);
    },
    () => reader.skip(),
  );
  let size = 0;
  for await (const piece of unpacked(path)) {
    signal?.throwIfAborted();
    lines.push(piece);
    size += piece.length;
    if (size > MOST_UNPACKED) throw new ProblemFile('too-long');
    if (reader.isElsewhere) return;
  }
  lines.end();
}

export function wantsLine(reader: LineReader, line: Buffer): boolean {
  return !reader.isElsewhere && line.length >= 2 && reader.wants(line);
}

/** Hands over a line that the reader wants. */
export function takeLine(reader: LineReader, line: Buffer): void {
  let record: unknown;
  try {
    record = JSON.parse(line.toString('utf8'));
  } catch {
    reader.skip();
    return;
  }
  reader.take(record);
}

/** A piece is valid only until the next. */
async function* unpacked(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, OPENING);
  try {
    const decoder = zstdDecoder();
    if (decoder === null) throw new ProblemFile('compressed');
    const packed = file.createReadStream({ highWaterMark: PIECE, autoClose: false });
    try {
      yield* pipeline(packed, decoder, () => {}) as AsyncIterable<Buffer>;
    } catch {
      throw new ProblemFile('damaged');
    }
  } finally {
    await file.close();
  }
}
