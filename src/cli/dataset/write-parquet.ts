import { Zstd } from '@hpcc-js/wasm-zstd';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { DATASET_VERSION, type Table } from '../../core/dataset';
import { parquetCell, parquetSchema } from './parquet-columns';
import type { WriteTable } from './write-table';

/** Rows that are held at a time; an engine reads as many at once. */
const GROUP = 65_536;

/** Always the same compressor: Node has its own only since 22.15, and the same rows shall be the same bytes. */
export async function parquetWriter(createdBy: string): Promise<WriteTable> {
  const zstd = await Zstd.load();
  return async (file, table, rows) => {
    const writer = new ParquetWriter({
      writer: fileWriter(file),
      schema: parquetSchema(table),
      codec: 'ZSTD',
      compressors: { ZSTD: input => zstd.compress(input) },
      createdBy,
      kvMetadata: [
        { key: 'dataset_version', value: String(DATASET_VERSION) },
        { key: 'dataset_table', value: table.name },
      ],
    });
    let group = new Group(table);
    const write = async () => {
      await writer.write({ columnData: group.columns, rowGroupSize: GROUP });
      group = new Group(table);
    };
    for (const row of rows) {
      group.add(row);
      if (group.rows === GROUP) await write();
    }
    if (group.rows > 0) await write();
    await writer.finish();
  };
}

/** Rows as columns. */
class Group {
  rows = 0;
  readonly columns: { readonly name: string; readonly data: unknown[] }[];

  constructor(private readonly table: Table) {
    this.columns = Object.keys(table.columns).map(name => ({ name, data: [] }));
  }

  add(row: Readonly<Record<string, unknown>>): void {
    for (const { name, data } of this.columns)
      data.push(parquetCell(`${this.table.name}.${name}`, this.table.columns[name]!, row[name]));
    this.rows++;
  }
}
