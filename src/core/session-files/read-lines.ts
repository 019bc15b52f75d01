import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import type { LineReader } from '../sessions';
import { ProblemFile } from './file-problem';
import { Lines } from './lines';
import { zstdDecoder } from './zstd';

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

async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: PIECE });
  if (!path.endsWith('.zst')) {
    yield* file as AsyncIterable<Buffer>;
    return;
  }
  const decoder = zstdDecoder();
  if (decoder === null) {
    file.destroy();
    throw new ProblemFile('compressed');
  }
  try {
    yield* pipeline(file, decoder, () => {}) as AsyncIterable<Buffer>;
  } catch (error) {
    if (error instanceof ProblemFile) throw error;
    throw new ProblemFile('damaged');
  }
}
