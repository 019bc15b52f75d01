import { inBatches } from './batches';
import type { ObjectIds } from './ids';
import { DIFF_CONFIG, fileName } from './pairs';
import type { ObjectReader } from './reader';

const BATCH = 4000;
export const BINARY = -1;

/** Which of `blobs` are not in the repository. */
export async function findMissing(
  reader: ObjectReader,
  ids: ObjectIds,
  blobs: Int32Array,
  signal?: AbortSignal,
): Promise<Set<number>> {
  const missing = new Set<number>();
  const lines = new LineSplitter(line => {
    if (line.endsWith(' missing')) missing.add(ids.internHex(line.slice(0, -' missing'.length)));
  });
  const input = Buffer.concat([...blobs].map(blob => Buffer.from(`${ids.hex(blob)}\n`)));
  // Asking for the name alone spares git from opening the object.
  const args = ['cat-file', '--batch-check=%(objectname)', '--buffer'];
  await reader.stream({ args, input, signal, onData: chunk => lines.push(chunk) });
  return missing;
}

/** Sizes in bytes, in the order of `blobs`; every blob must exist. */
export async function readSizes(
  reader: ObjectReader,
  ids: ObjectIds,
  blobs: readonly number[],
  signal?: AbortSignal,
): Promise<number[]> {
  const sizes: number[] = [];
  const lines = new LineSplitter(line => sizes.push(Number(line)));
  const input = blobs.map(blob => `${ids.hex(blob)}\n`).join('');
  const args = ['cat-file', '--batch-check=%(objectsize)', '--buffer'];
  await reader.stream({ args, input, signal, onData: chunk => lines.push(chunk) });
  return sizes;
}

/** Number of lines of each blob as git counts them, or BINARY; `visit` is called for every blob, in no set order. */
export async function countLines(
  reader: ObjectReader,
  ids: ObjectIds,
  blobs: Int32Array,
  lanes: number,
  visit: (blob: number, lines: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const empty = reader.writeTree([]);
  await inBatches(blobs.length, BATCH, lanes, async (from, to) => {
    const batch = blobs.subarray(from, to);
    const tree = reader.writeTree([...batch].map((blob, i) => ({ name: fileName(i), blob: ids.raw(blob) })));
    const lines = new LineSplitter(line => {
      const [added = '', , name = ''] = line.split('\t');
      visit(batch[Number(name)]!, added === '-' ? BINARY : Number(added));
    });
    const args = [
      ...DIFF_CONFIG,
      'diff-tree',
      '-r',
      '--numstat',
      '--no-renames',
      '--no-textconv',
      empty,
      tree,
    ];
    await reader.stream({ args, signal, onData: chunk => lines.push(chunk) });
  });
}

/** Contents of blobs, one at a time in the order of `blobs`; the buffer given is only valid during the call. */
export async function readContents(
  reader: ObjectReader,
  ids: ObjectIds,
  blobs: readonly number[],
  visit: (blob: number, content: Buffer) => void,
  signal?: AbortSignal,
): Promise<void> {
  let next = 0;
  let pending: Buffer[] = [];
  let have = 0;
  let want = -1; // bytes of content and its newline; -1 while the header is awaited
  const onData = (chunk: Buffer) => {
    pending.push(chunk);
    have += chunk.length;
    while (have > 0 && (want < 0 || have >= want)) {
      const bytes = pending.length === 1 ? pending[0]! : Buffer.concat(pending);
      let start = 0;
      if (want < 0) {
        const end = bytes.indexOf(0x0a);
        if (end < 0) break;
        want = Number(bytes.toString('latin1', 0, end).split(' ')[2]) + 1;
        if (Number.isNaN(want)) throw new Error(`blob ${ids.hex(blobs[next]!)} cannot be read`);
        start = end + 1;
      } else {
        visit(blobs[next++]!, bytes.subarray(0, want - 1));
        start = want;
        want = -1;
      }
      pending = [bytes.subarray(start)];
      have = bytes.length - start;
    }
  };
  const input = blobs.map(blob => `${ids.hex(blob)}\n`).join('');
  await reader.stream({ args: [...DIFF_CONFIG, 'cat-file', '--batch', '--buffer'], input, signal, onData });
  if (next !== blobs.length) throw new Error('git cat-file ended early');
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
