import { ObjectIds } from '../ids';
import type { ObjectReader } from '../run/reader';
import { readContents } from './contents';
import { listFiles } from './files-at';

/** Where notes are kept of some objects: by the full id of each, the blob of its note. */
export type NotesTree = ReadonlyMap<string, string>;

/** The notes of a tree of notes, however its folders are divided; null where it is missing or damaged. */
export async function listNotes(
  reader: ObjectReader,
  tip: string,
  signal?: AbortSignal,
): Promise<NotesTree | null> {
  const listed = await listFiles(reader, tip, signal);
  if (listed === null) return null;
  const digits = 2 * reader.idBytes;
  const isId = new RegExp(`^[0-9a-f]{${digits}}$`);
  const named = listed.map(({ path, blob }) => [path.replaceAll('/', ''), blob] as const);
  return new Map(named.filter(([id]) => isId.test(id)));
}

/** Gives the note of each of these objects, in their order; null where it is missing or damaged. The bytes last as long as the call. */
export async function readNotes(
  reader: ObjectReader,
  notes: NotesTree,
  objects: readonly string[],
  visit: (object: string, note: Buffer | null) => void,
  signal?: AbortSignal,
): Promise<void> {
  const ids = new ObjectIds(reader.idBytes);
  const blobs = objects.map(object => ids.internHex(notes.get(object)!));
  let next = 0;
  await readContents(reader, ids, blobs, (_, content) => visit(objects[next++]!, content), signal);
}
