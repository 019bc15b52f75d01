import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '@duckdb/node-api';
import { openDuckdb } from './duckdb';

export const SQL = join(import.meta.dirname, '..', '..', '..', 'sql');

/** Names of all queries. */
export const QUERIES = readdirSync(SQL)
  .filter(name => name.endsWith('.sql'))
  .map(name => name.slice(0, -'.sql'.length))
  .sort();

export function queryText(name: string): string {
  return readFileSync(join(SQL, `${name}.sql`), 'utf8');
}

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

export interface Engine {
  /** The rows of one query; `from` is replaced in it by `to`. */
  ask(name: string, from?: string, to?: string): Promise<Row[]>;
  close(): void;
}

/** DuckDB over a dataset in files, as `sql/README.md` says. */
export async function duckdb(dataset: string): Promise<Engine> {
  const { connection, close } = await openDuckdb();
  const views = readFileSync(join(SQL, 'tables', 'duckdb.sql'), 'utf8');
  await connection.run(views.replaceAll('DATASET', dataset));
  return {
    async ask(name, from = '', to = '') {
      const read = await connection.runAndReadAll(
        from === '' ? queryText(name) : queryText(name).replaceAll(from, to),
      );
      const columns = read.columnNames();
      const isNumber = read.columnTypes().map(type => String(type) === 'BIGINT');
      return read
        .getRowsJson()
        .map(row =>
          Object.fromEntries(
            row.map((value, i) => [columns[i]!, isNumber[i] ? numberOf(value) : (value as Cell)]),
          ),
        );
    },
    close,
  };
}

function numberOf(value: Json): Cell {
  return value === null ? null : Number(value);
}
