import type { ObjectIds } from '../git';

/** Numbers the paths of one stored answer, in the order in which they are met. */
export class PathNames {
  private readonly numbers = new Map<string, number>();

  path(path: string): number {
    const number = this.numbers.get(path) ?? this.numbers.size;
    this.numbers.set(path, number);
    return number;
  }

  get paths(): string {
    return [...this.numbers.keys()].join('\0');
  }
}

/** Numbers the blobs of one stored answer, from 1. */
export class BlobNames {
  private readonly numbers = new Map<number, number>();
  private readonly bytes: Buffer[] = [];

  constructor(private readonly known: ObjectIds) {}

  id(id: number): number {
    if (id === 0) return 0;
    const number = this.numbers.get(id);
    if (number !== undefined) return number;
    this.numbers.set(id, this.bytes.push(this.known.raw(id)));
    return this.bytes.length;
  }

  get ids(): Uint8Array<ArrayBuffer> {
    return joined(this.bytes);
  }
}

/** The numbers that the blobs of a stored answer have in this run. */
export function blobsOf(ids: Uint8Array, known: ObjectIds): Int32Array {
  const bytes = Buffer.from(ids.buffer, ids.byteOffset, ids.length);
  const numbers = new Int32Array(ids.length / known.idBytes + 1);
  for (let i = 1; i < numbers.length; i++) numbers[i] = known.internRaw(bytes, (i - 1) * known.idBytes);
  return numbers;
}

export function packCommits(commits: readonly string[]): Uint8Array<ArrayBuffer> {
  return joined(commits.map(id => Buffer.from(id, 'hex')));
}

/** Full ids in hex. */
export function unpackCommits(ids: Uint8Array, idBytes: number): string[] {
  const hex = Buffer.from(ids.buffer, ids.byteOffset, ids.length).toString('hex');
  return Array.from({ length: ids.length / idBytes }, (_, i) =>
    hex.slice(2 * i * idBytes, 2 * (i + 1) * idBytes),
  );
}

function joined(parts: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}
