import { CODE } from '../../attribution';
import { type ClassVector, countedIn } from './class-vector';
import { Table } from './table';

const DECLARED = 0;
const COUNTED = 1;
const WIDTH = 2;

/** Declared AI and all that is counted, over time, for each part (role, language, folder) of a whole. */
export class SplitTable extends Table {
  constructor(
    rows: number,
    readonly parts: number,
    data?: Float64Array<ArrayBuffer>,
  ) {
    super(rows, WIDTH * parts, data);
  }

  /** Adds a count of one class (by code) to a part. */
  addIn(row: number, part: number, code: number, count: number): void {
    this.add(row, WIDTH * part + COUNTED, count);
    if (code === CODE.agent || code === CODE.pair) this.add(row, WIDTH * part + DECLARED, count);
  }

  addCounts(row: number, part: number, counts: ClassVector, sign: 1 | -1): void {
    this.add(row, WIDTH * part + DECLARED, sign * (counts[CODE.agent]! + counts[CODE.pair]!));
    this.add(row, WIDTH * part + COUNTED, sign * countedIn(counts));
  }

  /** Row by row, of some parts together. */
  declared(...parts: readonly number[]): number[] {
    return this.together(parts, DECLARED);
  }

  counted(...parts: readonly number[]): number[] {
    return this.together(parts, COUNTED);
  }

  protected override make(rows: number, data?: Float64Array<ArrayBuffer>): Table {
    return new SplitTable(rows, this.parts, data);
  }

  private together(parts: readonly number[], which: number): number[] {
    const values = new Array<number>(this.rows).fill(0);
    for (const part of parts)
      for (let row = 0; row < this.rows; row++) values[row]! += this.get(row, WIDTH * part + which);
    return values;
  }
}
