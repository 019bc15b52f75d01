import { Zstd } from '@hpcc-js/wasm-zstd';
import { ParquetWriter } from 'hyparquet-writer';
import { DATASET_VERSION, type Table } from '../../core/dataset';
import { cellOf, parquetSchema } from './parquet-columns';
import { ParquetFile } from './parquet-file';
import type { WriteTable } from './write-table';

/** Rows that are held at a time; an engine reads as many at once. */
const GROUP = 65_536;

/** So few rows are no smaller once each column of them is compressed by itself. */
const FEW = 16;

/** Always the same compressor: Node has its own only since 22.15, and the same rows shall be the same bytes. */
export async function parquetWriter(createdBy: string): Promise<WriteTable> {
  const zstd = await Zstd.load();
  return async (path, table, rows) => {
    const file = new ParquetFile(path);
    try {
      const writer = new ParquetWriter({
        writer: file,
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
        await writer.write({ columnData: group.columns(), rowGroupSize: GROUP });
        group = new Group(table);
      };
      for (const row of rows) {
        group.add(row);
        if (group.rows === GROUP) await write();
      }
      if (group.rows > 0) await write();
      await writer.finish();
    } finally {
      file.close();
    }
  };
}

/** Rows as columns. */
class Group {
  rows = 0;
  private readonly cells;

  constructor(table: Table) {
    this.cells = Object.entries(table.columns).map(([name, column]) => ({
      name,
      data: [] as unknown[],
      cell: cellOf(`${table.name}.${name}`, column),
    }));
  }

  add(row: Readonly<Record<string, unknown>>): void {
    for (const { name, data, cell } of this.cells) data.push(cell(row[name]));
    this.rows++;
  }

  columns() {
    const codec = this.rows < FEW ? ('UNCOMPRESSED' as const) : ('ZSTD' as const);
    return this.cells.map(({ name, data }) => ({ name, data, codec }));
  }
}
