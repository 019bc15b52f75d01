import type { PairDiffs } from '../../git';
import type { HunkSpan } from './runs';

const NOT_COMPARED = -1;

/**
 * How pairs of blobs differ, by the number of the pair. Hunks lie in the blocks in which they came and are let go once
 * nobody needs them any more; how many lines were added and deleted stays.
 */
export class DiffTable {
  readonly added: Int32Array;
  readonly deleted: Int32Array;
  private readonly block: Int32Array;
  private readonly start: Int32Array;
  private readonly end: Int32Array;
  private readonly binary: Uint8Array;
  private readonly blocks: (Int32Array | null)[] = [];
  private readonly left: number[] = [];

  constructor(pairs: number) {
    this.added = new Int32Array(pairs);
    this.deleted = new Int32Array(pairs);
    this.block = new Int32Array(pairs).fill(NOT_COMPARED);
    this.start = new Int32Array(pairs);
    this.end = new Int32Array(pairs);
    this.binary = new Uint8Array(pairs);
  }

  /** Takes over those of the diffs that name a pair and say what is not known yet. */
  put({ pairs, hunks, starts, binary }: PairDiffs): void {
    const block = this.blocks.push(hunks) - 1;
    this.left.push(0);
    pairs.forEach((pair, i) => {
      if (pair < 0 || this.isKnown(pair)) return;
      this.left[block]!++;
      this.block[pair] = block;
      this.binary[pair] = binary[i]!;
      this.start[pair] = starts[i]!;
      this.end[pair] = starts[i + 1]!;
      for (let at = starts[i]!; at < starts[i + 1]!; at += 4) {
        this.deleted[pair]! += hunks[at + 1]!;
        this.added[pair]! += hunks[at + 3]!;
      }
    });
    if (this.left[block] === 0) this.blocks[block] = null;
  }

  /** The pair was compared. */
  isKnown(pair: number): boolean {
    return this.block[pair] !== NOT_COMPARED;
  }

  /** The pair was compared, line by line: neither of its blobs is binary. */
  isText(pair: number): boolean {
    return this.block[pair] !== NOT_COMPARED && this.binary[pair] === 0;
  }

  /** The hunks of a text pair that has not been released. */
  span(pair: number): HunkSpan {
    return { hunks: this.blocks[this.block[pair]!]!, from: this.start[pair]!, to: this.end[pair]! };
  }

  /** The hunks of this pair will not be asked for again. */
  release(pair: number): void {
    const block = this.block[pair]!;
    if (block !== NOT_COMPARED && --this.left[block]! === 0) this.blocks[block] = null;
  }
}
