import { listNotes, type NotesTree, type ObjectReader, type Ref, readNotes } from '../git';
import type { CommitGraph } from '../graph';
import { keysOf } from '../records';

/** What the records of a history were read from. */
export interface ReadBefore {
  readonly refs: readonly Ref[];
  readonly graph: CommitGraph;
  /** Keys that some note used and did not explain. */
  readonly awaited: readonly string[];
}

/**
 * Why records may say of old commits something other than before; null where notes only came, and none of them is of an
 * old commit or explains an old note. What notes of commits outside of the history say is another question: it depends on
 * where their lines are.
 */
export async function whyOldRecordsMayDiffer(
  reader: ObjectReader,
  before: ReadBefore,
  now: readonly Ref[],
  signal?: AbortSignal,
): Promise<string | null> {
  if (before.refs.length !== now.length || now.some(({ name }, i) => before.refs[i]!.name !== name))
    return 'records of lines are kept in other places';
  const awaited = new Set(before.awaited);
  for (const [i, { name, object }] of now.entries()) {
    const old = before.refs[i]!.object;
    if (old === object) continue;
    const [was, is] = [await listNotes(reader, old, signal), await listNotes(reader, object, signal)];
    if (was === null || is === null) return 'notes of before, or of now, cannot be listed';
    if ([...was].some(([commit, blob]) => is.get(commit) !== blob)) return 'a note has changed or is gone';
    const added = [...is.keys()].filter(commit => !was.has(commit));
    if (added.some(commit => before.graph.numberOf(commit) !== undefined))
      return 'an old commit has a note now';
    if (await explains(reader, `refs/${name}`, { notes: is, commits: added }, awaited, signal))
      return 'a new note explains an old one';
  }
  return null;
}

async function explains(
  reader: ObjectReader,
  ref: string,
  { notes, commits }: { readonly notes: NotesTree; readonly commits: readonly string[] },
  awaited: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (awaited.size === 0) return false;
  let found = false;
  const visit = (_: string, note: Buffer | null) => {
    if (note !== null && [...keysOf(ref, note).keys()].some(key => awaited.has(key))) found = true;
  };
  await readNotes(reader, notes, commits, visit, signal);
  return found;
}
