import { IntColumn } from './columns';

const SHIFT = 2 ** 26;

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
    const key = oldBlob * SHIFT + newBlob;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.size);
    this.path.push(path);
    this.old.push(oldBlob);
    return this.new.push(newBlob);
  }

  find(oldBlob: number, newBlob: number): number | undefined {
    return this.numbers.get(oldBlob * SHIFT + newBlob);
  }
}
