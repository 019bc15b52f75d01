import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import type { LineReader } from '../sessions';
import { ProblemFile } from './file-problem';
import { Lines } from './lines';
import { OPENING } from './open-file';
import { zstdDecoder } from './zstd';

const FIRST_PIECE = 64 * 1024;
const PIECE = 1024 * 1024;
/** What unpacks to more is no session. */
const MOST_UNPACKED = 8 * 1024 ** 3;

/** Hands the lines of a file that matter to `reader`, as long as it wants any. */
export async function readLines(path: string, reader: LineReader, signal?: AbortSignal): Promise<void> {
  const lines = new Lines(
    line => takeLine(reader, line),
    () => reader.skip(),
  );
  let size = 0;
  for await (const piece of piecesOf(path)) {
    signal?.throwIfAborted();
    lines.push(piece);
    size += piece.length;
    if (size > MOST_UNPACKED) throw new ProblemFile('too-long');
    if (reader.isElsewhere) return;
  }
  lines.end();
}

function takeLine(reader: LineReader, line: Buffer): void {
  if (reader.isElsewhere || line.length < 2 || !reader.wants(line)) return;
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
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, OPENING);
  try {
    if (path.endsWith('.zst')) yield* unpacked(file);
    else yield* plain(file);
  } finally {
    await file.close();
  }
}

/** Of most files no more than the first records are wanted. */
async function* plain(file: FileHandle): AsyncGenerator<Buffer> {
  let piece = Buffer.allocUnsafe(FIRST_PIECE);
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, piece.length);
    if (bytesRead === 0) return;
    yield piece.subarray(0, bytesRead);
    if (piece.length < PIECE) piece = Buffer.allocUnsafe(PIECE);
  }
}

async function* unpacked(file: FileHandle): AsyncGenerator<Buffer> {
  const decoder = zstdDecoder();
  if (decoder === null) throw new ProblemFile('compressed');
  const packed = file.createReadStream({ highWaterMark: PIECE, autoClose: false });
  try {
    yield* pipeline(packed, decoder, () => {}) as AsyncIterable<Buffer>;
  } catch {
    throw new ProblemFile('damaged');
  }
}
