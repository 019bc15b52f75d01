import type { Bytes } from './bytes';
import { type Columns, columnsOf } from './columns';
import { NotReadable } from './not-readable';
import { columnValue, type Encoding, type Slot, slotsOf } from './record';
import { type Cell, cellsOf, type Pages } from './tree';
import { readLog } from './wal';

export type DatabaseRow = Readonly<Record<string, string | number | null>>;

const MAGIC = 'SQLite format 3\0';
const ENCODINGS: readonly Encoding[] = ['utf8', 'utf16le', 'utf16be'];
const SCHEMA: Columns = {
  places: new Map([
    ['name', 1],
    ['rootpage', 3],
    ['sql', 4],
  ]),
  rowid: null,
};

/** Tables as they are after the last transaction that is whole, in the file or in the log beside it. Throws NotReadable. */
export class Database {
  private readonly pages: Pages;
  private readonly encoding: Encoding;
  private readonly tables = new Map<string, { readonly root: number; readonly sql: string }>();

  /** `log`: the file that ends in `-wal`, where there is one. */
  constructor(file: Bytes, log: Bytes | null) {
    const pageSize = pageSizeOf(file.read(0, 100));
    const logged = log === null ? new Map<number, number>() : readLog(log, pageSize);
    const page = (number: number): Buffer => {
      const position = logged.get(number);
      const read =
        position === undefined || log === null
          ? file.read((number - 1) * pageSize, pageSize)
          : log.read(position, pageSize);
      if (number < 1 || read.length < pageSize) throw new NotReadable('a page is missing');
      return read;
    };
    const first = page(1);
    this.pages = { usable: pageSize - first[20]!, page };
    if (this.pages.usable < 480) throw new NotReadable('pages are too small');
    this.encoding = ENCODINGS[first.readUInt32BE(56) - 1] ?? 'utf8';
    for (const { name, rootpage, sql } of this.read(1, SCHEMA, ['name', 'rootpage', 'sql']))
      if (typeof name === 'string' && typeof rootpage === 'number' && typeof sql === 'string' && rootpage > 0)
        if (/^\s*CREATE\s+TABLE\b/i.test(sql)) this.tables.set(name.toLowerCase(), { root: rootpage, sql });
  }

  /**
   * Rows of a table in the order of their numbers; none where there is no such table. Only `columns` are read, those that
   * the table lacks are missing. `wants` is asked with all but the last column, which is read only where it agrees.
   */
  *rows(
    table: string,
    columns: readonly string[],
    wants: (row: DatabaseRow) => boolean = () => true,
  ): Generator<DatabaseRow> {
    const found = this.tables.get(table.toLowerCase());
    if (found !== undefined) yield* this.read(found.root, columnsOf(found.sql), columns, wants);
  }

  private *read(
    root: number,
    layout: Columns,
    columns: readonly string[],
    wants: (row: DatabaseRow) => boolean = () => true,
  ): Generator<DatabaseRow> {
    const [last, ...first] = columns.toReversed();
    for (const cell of cellsOf(this.pages, root)) {
      const record = new CellRecord(cell, layout, this.encoding);
      const row = record.values(first.toReversed());
      if (!wants(row)) continue;
      yield last === undefined ? row : { ...row, ...record.values([last]) };
    }
  }
}

function pageSizeOf(header: Buffer): number {
  if (header.length < 100 || header.toString('latin1', 0, 16) !== MAGIC)
    throw new NotReadable('the file is no database');
  const said = header.readUInt16BE(16);
  const size = said === 1 ? 65536 : said;
  if (size < 512 || (size & (size - 1)) !== 0) throw new NotReadable('pages have no size');
  return size;
}

/** A row of which no more is read than is asked for. */
class CellRecord {
  private bytes: Buffer;
  private readonly slots: readonly Slot[];

  constructor(
    private readonly cell: Cell,
    private readonly layout: Columns,
    private readonly encoding: Encoding,
  ) {
    this.bytes = cell.local;
    const slots = slotsOf(this.bytes);
    if (slots === null) this.bytes = cell.whole();
    this.slots = slots ?? slotsOf(this.bytes) ?? [];
  }

  values(columns: readonly string[]): DatabaseRow {
    const row: Record<string, string | number | null> = {};
    for (const column of columns) {
      const place = this.layout.places.get(column);
      if (place !== undefined)
        row[column] = column === this.layout.rowid ? this.cell.rowid : this.value(place);
    }
    return row;
  }

  /** Columns that were added later are missing in older rows, as what is too long is in all. */
  private value(place: number): string | number | null {
    const slot = this.slots[place];
    if (slot === undefined) return null;
    if (slot.end > this.bytes.length) this.bytes = this.cell.whole();
    if (slot.end > this.bytes.length) return null;
    return columnValue(this.bytes, slot, this.encoding);
  }
}
