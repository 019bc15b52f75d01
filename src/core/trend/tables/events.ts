import { Table } from './table';

/** Rows of whole numbers and of lines, as they come; rows that follow one another and differ in lines alone become one. */
export class Events {
  private data = new Float64Array(1024);
  private used = 0;

  /** `columns`: the last one holds the lines. */
  constructor(private readonly columns: number) {}

  add(lines: number, ...numbers: readonly number[]): void {
    const before = this.used - this.columns;
    if (before >= 0 && numbers.every((number, i) => this.data[before + i] === number)) {
      this.data[this.used - 1]! += lines;
      return;
    }
    if (this.used + this.columns > this.data.length) this.grow();
    for (const number of numbers) this.data[this.used++] = number;
    this.data[this.used++] = lines;
  }

  get table(): Table {
    return new Table(this.used / this.columns, this.columns, this.data.slice(0, this.used));
  }

  private grow(): void {
    const data = new Float64Array(2 * this.data.length);
    data.set(this.data);
    this.data = data;
  }
}
