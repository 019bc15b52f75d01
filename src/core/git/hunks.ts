/** Where the hunks of one diff lie in the buffer that `Hunks` holds: four numbers each. */
export interface HunkRange {
  readonly start: number;
  readonly end: number;
}

const INITIAL = 1 << 12;

/**
 * Hunks of many diffs in one growing array: old start, old count, new start, new count, in lines from 0.
 * `start` is the line before which the hunk stands, so that an insertion has count 0 at the right place.
 */
export class Hunks {
  data = new Int32Array(INITIAL);
  length = 0;

  add(oldStart: number, oldCount: number, newStart: number, newCount: number): void {
    this.reserve(4);
    this.data[this.length++] = oldStart;
    this.data[this.length++] = oldCount;
    this.data[this.length++] = newStart;
    this.data[this.length++] = newCount;
  }

  /** Copies all of `other` behind what is here and returns where it begins. */
  append(other: Hunks): number {
    const offset = this.length;
    this.reserve(other.length);
    this.data.set(other.data.subarray(0, other.length), offset);
    this.length += other.length;
    return offset;
  }

  private reserve(count: number): void {
    let capacity = this.data.length;
    while (this.length + count > capacity) capacity *= 2;
    if (capacity === this.data.length) return;
    const larger = new Int32Array(capacity);
    larger.set(this.data.subarray(0, this.length));
    this.data = larger;
  }
}
