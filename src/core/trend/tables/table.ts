/** Numbers in rows and columns. */
export class Table {
  constructor(
    readonly rows: number,
    readonly columns: number,
    /** Row by row. */
    readonly data: Float64Array<ArrayBuffer> = new Float64Array(rows * columns),
  ) {}

  /** A table of the same kind and columns, with other rows: empty ones where `data` is not given. */
  like(rows: number, data?: Float64Array<ArrayBuffer>): this {
    return this.make(rows, data) as this;
  }

  copy(): this {
    return this.like(this.rows, this.data.slice());
  }

  protected make(rows: number, data?: Float64Array<ArrayBuffer>): Table {
    return new Table(rows, this.columns, data);
  }

  add(row: number, column: number, value: number): void {
    this.data[row * this.columns + column]! += value;
  }

  /** Adds `sign * values` to a row, from `column` on. */
  addRow(row: number, column: number, values: Float64Array, sign: 1 | -1): void {
    const start = row * this.columns + column;
    for (let i = 0; i < values.length; i++) this.data[start + i]! += sign * values[i]!;
  }

  /** Turns changes into levels: each row becomes the sum of itself and all before it. */
  accumulate(): void {
    for (let i = this.columns; i < this.data.length; i++) this.data[i]! += this.data[i - this.columns]!;
  }

  row(row: number, from = 0, count = this.columns - from): Float64Array {
    const start = row * this.columns + from;
    return this.data.subarray(start, start + count);
  }

  get(row: number, column: number): number {
    return this.data[row * this.columns + column]!;
  }

  /** The sum of all rows. */
  sum(): Float64Array {
    const sums = new Float64Array(this.columns);
    this.data.forEach((value, i) => {
      sums[i % this.columns]! += value;
    });
    return sums;
  }
}
