import { Table } from './table';

/** Rows of up to three whole numbers and of lines, as they come; rows that follow one another and differ in lines alone become one. */
export class Events {
  private data = new Float64Array(1024);
  private used = 0;

  /** `columns`: two to four; the last one holds the lines. */
  constructor(private readonly columns: number) {}

  add(lines: number, first: number, second = 0, third = 0): void {
    const { columns } = this;
    if (this.used >= columns && this.isLast(first, second, third)) {
      this.data[this.used - 1]! += lines;
      return;
    }
    if (this.used + columns > this.data.length) this.grow();
    this.data[this.used++] = first;
    if (columns > 2) this.data[this.used++] = second;
    if (columns > 3) this.data[this.used++] = third;
    this.data[this.used++] = lines;
  }

  /** Of what has come by now, not copied: of a row that goes on, the lines become more. */
  get table(): Table {
    return new Table(this.used / this.columns, this.columns, this.data.subarray(0, this.used));
  }

  private isLast(first: number, second: number, third: number): boolean {
    const { data, columns } = this;
    const at = this.used - columns;
    return (
      data[at] === first &&
      (columns < 3 || data[at + 1] === second) &&
      (columns < 4 || data[at + 2] === third)
    );
  }

  private grow(): void {
    const data = new Float64Array(2 * this.data.length);
    data.set(this.data);
    this.data = data;
  }
}
