import { type ObjectReader, readAddedLines } from '../git';
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
  const crediting = [...commits].filter(([, { files }]) =>
    [...files.values()].some(({ ranges }) => credited(ranges) > 0),
  );
  const ids = crediting.map(([commit]) => graph.ids[commit]!).filter(id => !reader.boundary.has(id));
  const added = await readAddedLines(reader, ids, signal);
  const changed = new Map<number, RecordedCommit>();
  for (const [commit, record] of crediting) {
    const own = added.get(graph.ids[commit]!);
    if (own === undefined) continue;
    const files = [...record.files];
    const beyond = files.filter(([path, { ranges }]) => credited(ranges) > (own.get(path) ?? 0));
    if (beyond.length === 0) continue;
    const isCut = beyond.some(([path]) => own.has(path));
    changed.set(commit, { ...record, isCut, files: new Map(files.filter(file => !beyond.includes(file))) });
  }
  return changed;
}

function credited(ranges: readonly RecordedRange[]): number {
  let lines = 0;
  for (const { writer, first, last } of ranges) if (writer !== 'unknown') lines += last - first + 1;
  return lines;
}
