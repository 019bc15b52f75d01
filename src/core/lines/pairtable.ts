import { IntColumn } from './columns';

const SHIFT = 2 ** 26;

/** Distinct pairs of blobs to be diffed, numbered as they were first asked for. */
export class PairTable {
  readonly old = new IntColumn();
  readonly new = new IntColumn();
  /** The path that first asked: pairs of one path are diffed together. */
  private readonly path = new IntColumn();
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

  /** Pairs that `wanted` accepts, path by path, newest first: the order in which packs hold their deltas. */
  order(wanted: (pair: number) => boolean): Int32Array {
    const pairs: number[] = [];
    for (let pair = 0; pair < this.size; pair++) if (wanted(pair)) pairs.push(pair);
    pairs.sort((a, b) => this.path.at(a) - this.path.at(b) || b - a);
    return Int32Array.from(pairs);
  }
}
