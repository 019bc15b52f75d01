import { listNotes, type ObjectReader, type Ref, readNotes } from '../git';
import type { CommitGraph } from '../graph';
import { readNote, whyNotBelieved } from '../records';
import { ownRecord } from './read-records';
import type { RecordedCommit } from './recorded-history';
import { withinAdded } from './within-added';

/**
 * What is recorded of the commits of a graph themselves, by number, as far as a note says it alone: for a part of history,
 * where neither other notes are heard nor records carried.
 */
export async function readRecordsIn(
  reader: ObjectReader,
  refs: readonly Ref[],
  graph: CommitGraph,
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, RecordedCommit>> {
  const found = new Map<number, RecordedCommit>();
  for (const { name, object } of refs) {
    const notes = await listNotes(reader, object, signal);
    const isWanted = (id: string) => graph.numberOf(id) !== undefined && !found.has(graph.numberOf(id)!);
    const visit = (id: string, note: Buffer | null) => {
      const record = note && readNote(`refs/${name}`, note);
      if (record !== null && record.files.length > 0 && whyNotBelieved(record) === null)
        found.set(graph.numberOf(id)!, ownRecord(record));
    };
    if (notes !== null) await readNotes(reader, notes, [...notes.keys()].filter(isWanted), visit, signal);
  }
  return new Map([...found, ...(await withinAdded(reader, found, graph, signal))]);
}
