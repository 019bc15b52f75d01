import { inBatches } from '../../async';
import { ObjectIds } from '../ids';
import type { ObjectReader } from '../run/reader';
import { findUnreadable, salvage } from '../run/salvage';
import { type BlobCount, CountParser } from './count-parser';
import type { MarkLook } from './marks';
import { DIFF_CONFIG } from './pairs';

const BATCH = 4000;

/** Which of `blobs` are not in the repository. */
export async function findMissing(
  reader: ObjectReader,
  ids: ObjectIds,
  blobs: Int32Array,
  signal?: AbortSignal,
): Promise<Set<number>> {
  const missing = new Set<number>();
  if (blobs.length === 0) return missing;
  const lines = new LineSplitter(line => {
    if (line.endsWith(' missing')) missing.add(ids.internHex(line.slice(0, -' missing'.length)));
  });
  const input = Buffer.concat([...blobs].map(blob => Buffer.from(`${ids.hex(blob)}\n`)));
  // Asking for the name alone spares git from opening the object.
  const args = ['cat-file', '--batch-check=%(objectname)', '--buffer'];
  await reader.stream({ args, input, signal, onData: chunk => lines.push(chunk) });
  return missing;
}

/** Whether the repository lacks every one of these blobs. One that is there, but damaged, it does not lack. */
export async function lacksAll(
  reader: ObjectReader,
  blobs: readonly string[],
  signal?: AbortSignal,
): Promise<boolean> {
  const ids = new ObjectIds(reader.idBytes);
  const numbers = Int32Array.from(blobs, blob => ids.internHex(blob));
  const missing = await findMissing(reader, ids, numbers, signal);
  return numbers.every(number => missing.has(number));
}

/** Sizes in bytes, in the order of `blobs`; every blob must exist. */
export async function readSizes(
  reader: ObjectReader,
  ids: ObjectIds,
  blobs: readonly number[],
  signal?: AbortSignal,
): Promise<number[]> {
  const sizes: number[] = [];
  if (blobs.length === 0) return sizes;
  const lines = new LineSplitter(line => sizes.push(Number(line)));
  const input = blobs.map(blob => `${ids.hex(blob)}\n`).join('');
  const args = ['cat-file', '--batch-check=%(objectsize)', '--buffer'];
  await reader.stream({ args, input, signal, onData: chunk => lines.push(chunk) });
  return sizes;
}

/**
 * Lines of each blob, and the marks of its first ones, from one reading; `visit` is called for every blob, in no set
 * order. The answer: blobs that are missing or damaged, which are not visited.
 */
export async function countLines(
  reader: ObjectReader,
  ids: ObjectIds,
  blobs: Int32Array,
  look: MarkLook,
  lanes: number,
  visit: (blob: number, count: BlobCount) => void,
  signal?: AbortSignal,
): Promise<Set<number>> {
  const unreadable = new Set<number>();
  const count = async (from: number, to: number) => {
    const batch = blobs.subarray(from, to);
    const counts: (BlobCount | null)[] = [];
    const parser = new CountParser(look, count => counts.push(count));
    const input = Array.from(batch, blob => `${ids.hex(blob)}\n`).join('');
    const args = [...DIFF_CONFIG, 'cat-file', '--batch', '--buffer'];
    await reader.stream({ args, input, signal, onData: chunk => parser.push(chunk) });
    if (counts.length !== batch.length) throw new Error('git cat-file ended early');
    counts.forEach((count, i) => {
      if (count === null) unreadable.add(batch[i]!);
      else visit(batch[i]!, count);
    });
  };
  await inBatches(blobs.length, BATCH, lanes, (from, to) =>
    salvage(from, to, count, (at, error) => findUnreadable(reader, ids, [blobs[at]!], unreadable, error)),
  );
  return unreadable;
}

/** Splits ASCII output into lines, whatever the boundaries of the chunks. */
class LineSplitter {
  private rest = '';

  constructor(private readonly visit: (line: string) => void) {}

  push(chunk: Buffer): void {
    const lines = (this.rest + chunk.toString('latin1')).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.visit(line);
  }
}
