import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  COMMIT_COLUMNS,
  DATASET_VERSION,
  datasetSchema,
  memberOfRows,
  PeopleSeen,
  type RowOf,
  SNAPSHOT_COLUMNS,
  TABLES,
  type TableName,
} from '../../core/dataset';
import type { Failure, Found, Member } from '../../core/organisation';
import { UsageError } from '../usage-error';
import { type DatasetPlace, partPath } from './place';
import { type ReadTable, tableReader } from './read-table';

/** What a page over a dataset is made from. Holds what is told of each repository, never the rows of more than one. */
export async function readOrganisation(path: string): Promise<Found> {
  const place = datasetIn(path);
  const read = await tableReader(place.format);
  const people = new PeopleSeen();
  const members: Member[] = [];
  for (const id of idsIn(place, 'repositories')) members.push(await readMember(place, id, read, people));
  const failures = await readFailures(place, read);
  return { members, people: people.people(), failures };
}

function datasetIn(path: string): DatasetPlace {
  const out = resolve(path);
  const file = join(out, 'dataset.json');
  if (!existsSync(file)) throw new UsageError(`${path} is no dataset: it has no dataset.json.`);
  const { data } = datasetSchema.safeParse(parsed(file));
  if (data === undefined)
    throw new UsageError(
      `${path} is no dataset that this program reads, which is version ${DATASET_VERSION}: run the dataset command on it again.`,
    );
  return { out, format: data.format };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

const FOLDER = 'repository=';

function idsIn({ out }: DatasetPlace, table: TableName): string[] {
  const folder = join(out, table);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => name.startsWith(FOLDER))
    .map(name => name.slice(FOLDER.length))
    .sort();
}

async function readMember(
  place: DatasetPlace,
  id: string,
  read: ReadTable,
  people: PeopleSeen,
): Promise<Member> {
  const all = <N extends TableName, C extends keyof RowOf<(typeof TABLES)[N]> & string>(
    name: N,
    columns: readonly C[],
  ) => read(partOf(place, name, id), name, columns);
  const [repository] = await rowsOf(all('repositories', columnsOf('repositories')));
  if (repository === undefined) throw new Error(`${partPath(place, 'repositories', id)} has no row`);
  return memberOfRows(id, {
    repository,
    snapshots: await rowsOf(all('snapshots', SNAPSHOT_COLUMNS)),
    milestones: await rowsOf(all('milestones', columnsOf('milestones'))),
    begun: await people.add(all('commits', COMMIT_COLUMNS)),
  });
}

function partOf(place: DatasetPlace, name: TableName, id: string): string {
  const file = partPath(place, name, id);
  if (!existsSync(file))
    throw new UsageError(`${place.out} has no ${name} of ${id}: run the dataset command on it again.`);
  return file;
}

function columnsOf<N extends TableName>(name: N) {
  return Object.keys(TABLES[name].columns) as (keyof RowOf<(typeof TABLES)[N]> & string)[];
}

async function rowsOf<T>(rows: AsyncGenerator<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

const RUN_COLUMNS = ['name', 'path', 'status', 'reason', 'message', 'kept', 'failures'] as const;

async function readFailures(place: DatasetPlace, read: ReadTable): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const id of idsIn(place, 'runs'))
    for await (const run of read(partOf(place, 'runs', id), 'runs', RUN_COLUMNS)) {
      const { name, path, status, reason, message, kept, failures: count } = run;
      if (status !== 'failed') continue;
      failures.push({
        ...{ id, name, path, isKept: kept, failures: count },
        reason: reason ?? 'failed',
        message: message ?? '',
      });
    }
  return failures;
}
