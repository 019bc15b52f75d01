import { inBatches } from '../../async';
import { ObjectIds } from '../ids';
import type { ObjectReader } from '../run/reader';
import { findUnreadable, salvage } from '../run/salvage';
import { DIFF_CONFIG, fileName } from './pairs';

const BATCH = 4000;
const COUNT_FLAGS = ['-r', '--numstat', '--no-renames', '--no-textconv'];
export const BINARY = -1;

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
 * Number of lines of each blob as git counts them, or BINARY; `visit` is called for every blob, in no set order.
 * The answer: blobs that are damaged, which are not visited.
 */
export async function countLines(
  reader: ObjectReader,
  ids: ObjectIds,
  blobs: Int32Array,
  lanes: number,
  visit: (blob: number, lines: number) => void,
  signal?: AbortSignal,
): Promise<Set<number>> {
  const empty = reader.writeTree([]);
  const unreadable = new Set<number>();
  const count = async (from: number, to: number) => {
    const batch = blobs.subarray(from, to);
    const counts: (readonly [number, number])[] = [];
    const lines = new LineSplitter(line => {
      const [added = '', , name = ''] = line.split('\t');
      counts.push([batch[Number(name)]!, added === '-' ? BINARY : Number(added)]);
    });
    const tree = reader.writeTree([...batch].map((blob, i) => ({ name: fileName(i), blob: ids.raw(blob) })));
    const args = [...DIFF_CONFIG, 'diff-tree', ...COUNT_FLAGS, empty, tree];
    await reader.stream({ args, signal, onData: chunk => lines.push(chunk) });
    for (const [blob, number] of counts) visit(blob, number);
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
