import type { DatasetFormat, Table } from '../../core/dataset';
import { writeNdjson } from './write-ndjson';
import { parquetWriter } from './write-parquet';

type Row = Readonly<Record<string, unknown>>;

/** Writes a file that holds these rows; whatever was there is overwritten. */
export type WriteTable = (file: string, table: Table, rows: Iterable<Row>) => Promise<void>;

interface FormatRow {
  /** Name of each file. */
  readonly part: string;
  readonly writer: (createdBy: string) => Promise<WriteTable>;
}

/** How tables are written. */
export const WRITERS: Readonly<Record<DatasetFormat, FormatRow>> = {
  parquet: { part: 'part.parquet', writer: parquetWriter },
  ndjson: { part: 'part.ndjson', writer: () => Promise.resolve(writeNdjson) },
};
