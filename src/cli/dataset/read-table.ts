import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { Zstd } from '@hpcc-js/wasm-zstd';
import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import {
  type DatasetFormat,
  type RowOf,
  rowSchema,
  TABLES,
  type Table,
  type TableName,
} from '../../core/dataset';

/** Rows that are held at a time. */
const GROUP = 65_536;

type RowIn<N extends TableName> = RowOf<(typeof TABLES)[N]>;

/** Reads some columns of one file of a table; throws where the file is not what the table says. */
export type ReadTable = <N extends TableName, C extends keyof RowIn<N> & string>(
  file: string,
  name: N,
  columns: readonly C[],
) => AsyncGenerator<Pick<RowIn<N>, C>>;

type Rows = (file: string, columns: readonly string[]) => AsyncGenerator<object>;

/** How files of each format are read. */
const READERS: Readonly<Record<DatasetFormat, () => Promise<Rows>>> = {
  parquet: parquetReader,
  ndjson: () => Promise.resolve(ndjsonRows),
};

export async function tableReader(format: DatasetFormat): Promise<ReadTable> {
  const rows = await READERS[format]();
  return async function* (file, name, columns) {
    const table: Table = TABLES[name];
    const picked = Object.fromEntries(columns.map(column => [column, table.columns[column]!]));
    const schema = rowSchema({ ...table, columns: picked });
    for await (const row of rows(file, columns)) {
      const { data, error } = schema.safeParse(row);
      if (error !== undefined) throw new Error(`${file} is no part of the table ${name}`);
      yield data as never;
    }
  };
}

async function parquetReader(): Promise<Rows> {
  const zstd = await Zstd.load();
  const compressors = { ZSTD: (input: Uint8Array) => zstd.decompress(input) };
  return async function* (file, columns) {
    const opened = new OpenFile(file);
    try {
      const metadata = await parquetMetadataAsync(opened);
      const count = Number(metadata.num_rows);
      for (let rowStart = 0; rowStart < count; rowStart += GROUP) {
        const rowEnd = Math.min(count, rowStart + GROUP);
        const read = { file: opened, metadata, compressors, columns: [...columns], rowStart, rowEnd };
        for (const row of await parquetReadObjects(read)) yield plainRow(row);
      }
    } finally {
      opened.close();
    }
  };
}

/** As the other format has it. */
function plainRow(row: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainCell(value)]));
}

function plainCell(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value ?? null;
}

/** As much of a file as is asked for. */
class OpenFile implements AsyncBuffer {
  readonly byteLength: number;
  private readonly descriptor: number;

  constructor(file: string) {
    this.descriptor = openSync(file, 'r');
    this.byteLength = fstatSync(this.descriptor).size;
  }

  slice(start: number, end = this.byteLength): ArrayBuffer {
    const bytes = new Uint8Array(end - start);
    const read = readSync(this.descriptor, bytes, 0, bytes.length, start);
    return bytes.buffer.slice(0, read);
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

async function* ndjsonRows(file: string, columns: readonly string[]): AsyncGenerator<object> {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const row = JSON.parse(line) as Readonly<Record<string, unknown>>;
    yield Object.fromEntries(columns.map(column => [column, row[column]]));
  }
}
