import { type AddedByPath, type ObjectReader, readAddedLines } from '../git';
import type { CommitGraph } from '../graph';
import type { RecordedRange } from '../records';
import type { RecordedCommit } from './recorded-history';

/**
 * Records that credit files which their commit did not touch, or more lines of a file than it added, without these files:
 * what they say of them was not seen there. By the number of the commit; the others are in no answer. Where a commit
 * cannot be read, its record is as good as any.
 */
export async function withinAdded(
  reader: ObjectReader,
  commits: ReadonlyMap<number, RecordedCommit>,
  graph: CommitGraph,
  signal?: AbortSignal,
): Promise<Map<number, RecordedCommit>> {
  const crediting = [...commits].filter(([, record]) => isCrediting(record));
  const ids = crediting.map(([commit]) => graph.ids[commit]!).filter(id => !reader.boundary.has(id));
  const added = await readAddedLines(reader, ids, signal);
  const changed = new Map<number, RecordedCommit>();
  for (const [commit, record] of crediting) {
    const own = added.get(graph.ids[commit]!);
    const believed = own && withoutBeyond(record, own);
    if (believed !== undefined && believed !== record) changed.set(commit, believed);
  }
  return changed;
}

/** The same for the record of one commit, by its full id: the record itself where nothing of it is beyond. */
export async function oneWithinAdded(
  reader: ObjectReader,
  record: RecordedCommit,
  commit: string,
  signal?: AbortSignal,
): Promise<RecordedCommit> {
  if (!isCrediting(record) || reader.boundary.has(commit)) return record;
  const own = (await readAddedLines(reader, [commit], signal)).get(commit);
  return own === undefined ? record : withoutBeyond(record, own);
}

function withoutBeyond(record: RecordedCommit, own: AddedByPath): RecordedCommit {
  const files = [...record.files];
  const beyond = files.filter(([path, { ranges }]) => credited(ranges) > (own.get(path) ?? 0));
  if (beyond.length === 0) return record;
  const isCut = beyond.some(([path]) => own.has(path));
  return { ...record, isCut, files: new Map(files.filter(file => !beyond.includes(file))) };
}

function isCrediting({ files }: RecordedCommit): boolean {
  return [...files.values()].some(({ ranges }) => credited(ranges) > 0);
}

function credited(ranges: readonly RecordedRange[]): number {
  let lines = 0;
  for (const { writer, first, last } of ranges) if (writer !== 'unknown') lines += last - first + 1;
  return lines;
}
