import { grown } from '../../growing';

/** A column of numbers that grows; `at` of what was never pushed is undefined behaviour, as in any array. */
export class IntColumn {
  private data = new Int32Array(1024);
  length = 0;

  push(value: number): number {
    if (this.length === this.data.length) this.data = grown(this.data);
    this.data[this.length] = value;
    return this.length++;
  }

  at(index: number): number {
    return this.data[index]!;
  }

  set(index: number, value: number): void {
    this.data[index] = value;
  }

  /** The numbers pushed so far, without a copy; valid until the next push. */
  view(): Int32Array {
    return this.data.subarray(0, this.length);
  }
}
