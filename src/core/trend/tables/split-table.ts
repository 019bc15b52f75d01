import { CODE } from '../../attribution';
import { type ClassVector, countedIn } from './class-vector';
import { Table } from './table';

const DECLARED = 0;
const COUNTED = 1;

/** Declared AI and all that is counted, over time, for each part (role, folder) of a whole. */
export class SplitTable {
  constructor(
    rows: number,
    readonly parts: number,
    readonly table = new Table(rows, 2 * parts),
  ) {}

  copy(): SplitTable {
    return new SplitTable(this.table.rows, this.parts, this.table.copy());
  }

  add(row: number, part: number, code: number, count: number): void {
    this.table.add(row, 2 * part + COUNTED, count);
    if (code === CODE.agent || code === CODE.pair) this.table.add(row, 2 * part + DECLARED, count);
  }

  addCounts(row: number, part: number, counts: ClassVector, sign: 1 | -1): void {
    this.table.add(row, 2 * part + DECLARED, sign * (counts[CODE.agent]! + counts[CODE.pair]!));
    this.table.add(row, 2 * part + COUNTED, sign * countedIn(counts));
  }

  accumulate(): void {
    this.table.accumulate();
  }

  declared(part: number): number[] {
    return this.column(2 * part + DECLARED);
  }

  counted(part: number): number[] {
    return this.column(2 * part + COUNTED);
  }

  private column(column: number): number[] {
    const values: number[] = [];
    for (let row = 0; row < this.table.rows; row++) values.push(this.table.get(row, column));
    return values;
  }
}

/** Where each commit, in turn, added most lines: the first of equals. */
export class LargestPart {
  private commit = -1;
  private readonly lines: Float64Array;

  constructor(
    parts: number,
    private readonly settle: (commit: number, part: number) => void,
  ) {
    this.lines = new Float64Array(parts);
  }

  /** Commits must come one after the other. */
  add(commit: number, part: number, lines: number): void {
    if (commit !== this.commit) this.end();
    this.commit = commit;
    this.lines[part]! += lines;
  }

  end(): void {
    if (this.commit >= 0) this.settle(this.commit, this.lines.indexOf(Math.max(...this.lines)));
    this.lines.fill(0);
    this.commit = -1;
  }
}
