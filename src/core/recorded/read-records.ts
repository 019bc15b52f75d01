import { findNoCommits, listNotes, type NotesTree, type ObjectReader, type Ref, readNotes } from '../git';
import type { CommitGraph } from '../graph';
import { type LineRecord, readNote, whyNotBelieved } from '../records';
import { Agreements } from './agreement';
import { carryOrphans } from './carry-orphans';
import { NamedKeys } from './named-keys';
import { NO_RECORDS, type RecordedCommit, type RecordedHistory } from './recorded-history';
import { oneWithinAdded, withinAdded } from './within-added';

type Found = { readonly [Kind in keyof RecordedHistory['unheeded']]: string[] };

/**
 * Reads the records of a history's commits from number `first` on from these refs. Where several speak of a commit, the
 * first that speaks of any file is believed; of those of one ref there is one for each commit.
 */
export async function readRecords(
  reader: ObjectReader,
  refs: readonly Ref[],
  { graph, first = 0 }: { readonly graph: CommitGraph; readonly first?: number },
  signal?: AbortSignal,
): Promise<RecordedHistory> {
  if (refs.length === 0) return NO_RECORDS;
  const commits = new Map<number, RecordedCommit>();
  const unheeded: Found = { refs: [], missing: [], strange: [], partly: [], faulty: [], beyond: [] };
  const seen = new Map<string, string>();
  const orphans = new Map<string, LineRecord>();
  const gone = new Set<string>();
  const agreements = new Agreements();
  const keys = new NamedKeys();
  const into = { graph, first, commits, orphans, gone, agreements, keys, unheeded, seen };
  const trees: { readonly name: string; readonly notes: NotesTree }[] = [];
  for (const { name, object } of refs) {
    const notes = await listNotes(reader, object, signal);
    if (notes === null) unheeded.refs.push(name);
    else trees.push({ name, notes });
  }
  for (const tree of trees) await readRef(reader, tree, into, signal);
  await readWaiting(reader, trees, into, signal);
  for (const [commit, record] of await withinAdded(reader, commits, graph, signal)) {
    unheeded.beyond.push(graph.ids[commit]!);
    commits.set(commit, record);
  }
  const carried = await carryOrphans(reader, { orphans, gone }, graph, signal);
  for (const [commit, record] of carried?.commits ?? [])
    if (!commits.has(commit)) commits.set(commit, record);
  return {
    refs,
    commits,
    unheeded,
    agreements: agreements.all(),
    awaited: keys.awaited,
    carried: carried?.counts ?? null,
  };
}

/**
 * What the first record says that is believed, and speaks of any file, of one commit; null where there is none, 'more'
 * where that depends on other notes.
 */
export async function readRecordOf(
  reader: ObjectReader,
  refs: readonly Ref[],
  commit: string,
  signal?: AbortSignal,
): Promise<RecordedCommit | 'more' | null> {
  for (const { name, object } of refs) {
    const notes = await listNotes(reader, object, signal);
    if (!notes?.has(commit)) continue;
    let found: LineRecord | null = null;
    const visit = (_: string, note: Buffer | null) => {
      found = note && readNote(`refs/${name}`, note);
    };
    await readNotes(reader, notes, [commit], visit, signal);
    const record = found as LineRecord | null;
    if (record !== null && record.unread > 0) return 'more';
    if (record !== null && record.files.length > 0 && whyNotBelieved(record) === null)
      return oneWithinAdded(reader, ownRecord(record), commit, signal);
  }
  return null;
}

interface Into {
  readonly graph: CommitGraph;
  readonly first: number;
  readonly commits: Map<number, RecordedCommit>;
  /** Of commits that are not in the history. */
  readonly orphans: Map<string, LineRecord>;
  /** Full ids of commits that are not in the repository: their records can be told of no line, and are not read. */
  readonly gone: Set<string>;
  readonly agreements: Agreements;
  readonly keys: NamedKeys;
  readonly unheeded: Found;
  /** By the id of the commit: the note that was read of it last. */
  readonly seen: Map<string, string>;
}

async function readRef(
  reader: ObjectReader,
  { name, notes }: { readonly name: string; readonly notes: NotesTree },
  into: Into,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { graph, first, gone, keys, unheeded, seen } = into;
  const outside = [...notes.keys()].filter(id => graph.numberOf(id) === undefined);
  for (const id of await findNoCommits(reader, outside, signal)) gone.add(id);
  // Refs that were fetched hold mostly what the own one holds.
  const isNew = (id: string) => (graph.numberOf(id) ?? first) >= first && seen.get(id) !== notes.get(id);
  const wanted = [...notes.keys()].filter(id => isNew(id) && !gone.has(id));
  const visit = (id: string, note: Buffer | null) => {
    seen.set(id, notes.get(id)!);
    const ref = `refs/${name}`;
    const record = note && readNote(ref, note);
    if (note !== null) keys.see(ref, note);
    if (note === null) unheeded.missing.push(id);
    else if (record === null) unheeded.strange.push(id);
    else if (record.unread > 0) keys.wait(ref, id, note);
    else heed(id, record, into);
  };
  await readNotes(reader, notes, wanted, visit, signal);
}

/** Notes that are understood by what others name: also by those of old commits, of which nothing else is wanted. */
async function readWaiting(
  reader: ObjectReader,
  trees: readonly { readonly name: string; readonly notes: NotesTree }[],
  into: Into,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { graph, first, keys } = into;
  if (!keys.areWanted) return;
  const isOld = (id: string) => (graph.numberOf(id) ?? first) < first;
  for (const { name, notes } of trees) {
    const commits = [...notes.keys()].filter(isOld);
    await keys.seeAll(reader, `refs/${name}`, { notes, commits }, signal);
  }
  keys.tell((ref, id, note, whose) => heed(id, readNote(ref, note, whose)!, into));
}

function heed(id: string, record: LineRecord, into: Into): void {
  const { graph, commits, orphans, agreements, unheeded } = into;
  if (record.unread > 0) unheeded.partly.push(id);
  const commit = graph.numberOf(id);
  const known = commit === undefined ? undefined : commits.get(commit);
  // Also where one is not believed: that is what the comparison is for.
  if (known !== undefined) agreements.note(known, ownRecord(record));
  if (known !== undefined && known.files.size > 0) return;
  if (whyNotBelieved(record) !== null) unheeded.faulty.push(id);
  else if (commit === undefined) orphans.set(id, record);
  else commits.set(commit, ownRecord(record));
}

export function ownRecord({ recorder, version, files }: LineRecord): RecordedCommit {
  const told = files.map(({ path, ranges }) => [path, { ranges, isWhole: true }] as const);
  return { recorder, version, files: new Map(told), isCut: false, carriedFrom: [] };
}
