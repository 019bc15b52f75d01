import { DuckDBInstance } from '@duckdb/node-api';

export type Answer = Readonly<Record<string, unknown>>[];

/** Asks DuckDB; whole numbers come as numbers, and as bigint where they fit none. */
export async function askDuckdb(sql: string): Promise<Answer> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader
      .getRowObjectsJS()
      .map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return Number(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

/** What a query reads of a table of a dataset. */
export function tableIn(out: string, table: string): string {
  return `read_parquet('${out}/${table}/*/*.parquet', hive_partitioning = true)`;
}
