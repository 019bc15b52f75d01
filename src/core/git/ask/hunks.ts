import { grown } from '../../growing';

const INITIAL = 1 << 12;

/**
 * Hunks of many diffs in one growing array: old start, old count, new start, new count, in lines from 0.
 * `start` is the line before which the hunk stands, so that an insertion has count 0 at the right place.
 */
export class Hunks {
  data = new Int32Array(INITIAL);
  length = 0;

  add(oldStart: number, oldCount: number, newStart: number, newCount: number): void {
    if (this.length + 4 > this.data.length) this.data = grown(this.data);
    this.data[this.length++] = oldStart;
    this.data[this.length++] = oldCount;
    this.data[this.length++] = newStart;
    this.data[this.length++] = newCount;
  }
}
