import { DuckDBInstance } from '@duckdb/node-api';

/** A DuckDB of its own, with no file. */
export async function openDuckdb() {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, close };
}

export type Answer = Readonly<Record<string, unknown>>[];

/** One question; whole numbers come as numbers, and as bigint where they fit none. */
export async function askDuckdb(sql: string): Promise<Answer> {
  const { connection, close } = await openDuckdb();
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader
      .getRowObjectsJS()
      .map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
  } finally {
    close();
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
