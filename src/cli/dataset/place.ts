import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DatasetFormat, type Rows, TABLES, type TableName } from '../../core/dataset';
import { entriesOf } from './read-plainly';
import { WRITERS, type WriteTable } from './write-table';

/** The folder of what is no part of the tables; engines pass over names that begin with a dot. */
const OWN = '.writes-itself';

/** Where everything of a dataset lies. Absolute paths. */
export interface DatasetPlace {
  readonly out: string;
  readonly format: DatasetFormat;
}

export function ownPath({ out }: DatasetPlace, ...names: readonly string[]): string {
  return join(out, OWN, ...names);
}

/** The file that holds the rows of one repository in one table. */
export function partPath({ out, format }: DatasetPlace, table: TableName, id: string): string {
  return join(out, table, `repository=${id}`, WRITERS[format].part);
}

/** Writes these tables about one repository into a folder of their own. */
export async function stageTables(
  folder: string,
  rows: Partial<Rows>,
  format: DatasetFormat,
  write: WriteTable,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of Object.keys(rows) as TableName[])
    await write(stagedPath(folder, name, format), TABLES[name], rows[name]!);
}

export function stagedPath(folder: string, table: TableName, format: DatasetFormat): string {
  return join(folder, `${table}-${WRITERS[format].part}`);
}

/** Puts what was staged in the place of what was there, file by file; returns how many bytes that are. */
export function putTables(
  place: DatasetPlace,
  id: string,
  folder: string,
  tables: readonly TableName[],
): number {
  let bytes = 0;
  for (const table of tables) {
    const to = partPath(place, table, id);
    mkdirSync(dirname(to), { recursive: true });
    const from = stagedPath(folder, table, place.format);
    bytes += statSync(from).size;
    renameSync(from, to);
  }
  return bytes;
}

/** A folder for one attempt at a repository, which nobody else writes to. */
export function workPath(place: DatasetPlace, id: string): string {
  return ownPath(place, 'work', `${id}~${randomBytes(6).toString('hex')}`);
}

/** Removes what runs that were killed have left behind of our repositories. */
export function sweepWork(place: DatasetPlace, isOwn: (id: string) => boolean): void {
  for (const { name } of entriesOf(ownPath(place, 'work')) ?? [])
    if (isOwn(name.split('~', 1)[0]!)) rmSync(ownPath(place, 'work', name), { recursive: true, force: true });
}
