import { KIND, ObjectIds, type ObjectReader, readContents, readSizes } from '../git';
import type { Mainline } from '../graph';
import type { ChangeTable } from '../lines';
import type { Saying, WatchedFiles } from './watched-files';

/** A version of a watched file, and the commit of the main line that brought it. */
export interface FileVersion {
  /** Byte string. */
  readonly path: string;
  /** By number. */
  readonly commit: number;
  /** Hex id; null where the file went, or became a link. */
  readonly blob: string | null;
}

/** What it says: null where there is nothing, 'unreadable' where it is missing, damaged or too large. */
export interface ReadVersion extends FileVersion {
  readonly says: Saying | 'unreadable' | null;
}

type Changes = Pick<ChangeTable, 'first' | 'counts' | 'path' | 'paths' | 'newKind' | 'newBlob'>;

/** More versions than these are not looked at, the oldest first: a state that came so early came with them. */
const MOST_BLOBS = 4000;
const LARGEST = 256 * 1024;

/**
 * Versions of watched files along the main line, commit `from` and what comes after it, in order of coming. What each of its
 * commits changed against its first parent is known anyway: git is asked nothing.
 */
export function findVersions(
  changes: Changes,
  ids: ObjectIds,
  mainline: Mainline,
  from: number,
  files: WatchedFiles,
): FileVersion[] {
  const isWatched = Uint8Array.from(changes.paths, path => Number(files.has(path)));
  if (!isWatched.includes(1)) return [];
  const found: FileVersion[] = [];
  for (const commit of mainline.commits.slice(mainline.landing[from]!)) {
    const first = changes.first[commit]!;
    for (let row = first; row < first + changes.counts[commit]!; row++) {
      const number = changes.path[row]!;
      if (isWatched[number] === 0) continue;
      const blob = changes.newKind(row) === KIND.regular ? ids.hex(changes.newBlob[row]!) : null;
      found.push({ path: changes.paths[number]!, commit, blob });
    }
  }
  return found;
}

/** Reads them, each content once. Those that are `known` from before, and equal, need not be read. */
export async function readVersions(
  reader: ObjectReader,
  versions: readonly FileVersion[],
  files: WatchedFiles,
  signal?: AbortSignal,
): Promise<ReadVersion[]> {
  const wanted = new Set<string>();
  for (const { blob } of versions.toReversed())
    if (blob !== null && wanted.size < MOST_BLOBS) wanted.add(blob);
  if (wanted.size === 0) return versions.map(version => ({ ...version, says: null }));
  const texts = await readTexts(reader, [...wanted], signal);
  const said = new Map<string, ReadVersion['says']>();
  return versions.map(version => {
    const { path, blob } = version;
    if (blob === null) return { ...version, says: null };
    const key = `${blob} ${path}`;
    const text = texts.get(blob);
    const says = said.get(key) ?? (text === undefined ? 'unreadable' : files.read(path, text));
    said.set(key, says);
    return { ...version, says };
  });
}

/** Of blobs that are there and not too large. */
async function readTexts(
  reader: ObjectReader,
  blobs: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Map<string, string>> {
  const ids = new ObjectIds(reader.idBytes);
  const numbers = blobs.map(blob => ids.internHex(blob));
  const sizes = await readSizes(reader, ids, numbers, signal);
  const small = numbers.filter((_, i) => sizes[i]! <= LARGEST);
  const texts = new Map<string, string>();
  const keep = (blob: number, content: Buffer | null) => {
    if (content !== null) texts.set(ids.hex(blob), content.toString('utf8'));
  };
  await readContents(reader, ids, small, keep, signal);
  return texts;
}
