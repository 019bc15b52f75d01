/** Rows in the order of their groups, those of one as they came. */
export class Grouped {
  private readonly ends: Int32Array;
  private readonly rows: Int32Array;

  constructor(rows: number, groups: number, groupOf: (row: number) => number) {
    this.ends = new Int32Array(groups + 1);
    this.rows = new Int32Array(rows);
    for (let row = 0; row < rows; row++) this.ends[groupOf(row) + 1]!++;
    for (let group = 0; group < groups; group++) this.ends[group + 1]! += this.ends[group]!;
    const next = this.ends.slice();
    for (let row = 0; row < rows; row++) this.rows[next[groupOf(row)]!++] = row;
  }

  rowsOf(group: number): Int32Array {
    return this.rows.subarray(this.ends[group]!, this.ends[group + 1]!);
  }
}
