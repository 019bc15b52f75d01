import { IntColumn } from './columns';

/** Blobs have smaller numbers: two of them are one exact number together. */
const MOST_BLOBS = 2 ** 26;

/** Distinct pairs of blobs to be diffed, numbered as they were first asked for. */
export class PairTable {
  readonly old = new IntColumn();
  readonly new = new IntColumn();
  /** The path that first asked: pairs of one path are diffed together. */
  readonly path = new IntColumn();
  private readonly numbers = new Map<number, number>();

  get size(): number {
    return this.old.length;
  }

  ask(oldBlob: number, newBlob: number, path: number): number {
    const key = keyOf(oldBlob, newBlob);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.size);
    this.path.push(path);
    this.old.push(oldBlob);
    return this.new.push(newBlob);
  }

  find(oldBlob: number, newBlob: number): number | undefined {
    return this.numbers.get(keyOf(oldBlob, newBlob));
  }
}

function keyOf(oldBlob: number, newBlob: number): number {
  if (oldBlob >= MOST_BLOBS || newBlob >= MOST_BLOBS)
    throw new RangeError(`A history with more than ${MOST_BLOBS} blobs cannot be followed.`);
  return oldBlob * MOST_BLOBS + newBlob;
}
