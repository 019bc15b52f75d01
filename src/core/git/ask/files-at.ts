import { ObjectIds } from '../ids';
import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';
import { readContents } from './contents';

const LARGEST = 1024 * 1024;

/**
 * Contents of the regular files of a commit's tree whose byte-string path `wanted` accepts, and the paths of those
 * that are missing or damaged. A file of more than 1 MiB is given as its first 1 MiB and a byte.
 */
export async function readFilesAt(
  reader: ObjectReader,
  commit: string,
  wanted: (path: string) => boolean,
  signal?: AbortSignal,
): Promise<{ files: Map<string, Buffer>; unreadable: string[] }> {
  const files = new Map<string, Buffer>();
  const listed = await listFiles(reader, commit, signal);
  if (listed === null) return { files, unreadable: ['(tree)'] };
  const chosen = listed.filter(file => wanted(file.path));
  const ids = new ObjectIds(reader.idBytes);
  const unreadable: string[] = [];
  let next = 0;
  const visit = (_: number, content: Buffer | null) => {
    const { path } = chosen[next++]!;
    if (content === null) unreadable.push(path);
    else files.set(path, Buffer.from(content.subarray(0, LARGEST + 1)));
  };
  const blobs = chosen.map(file => ids.internHex(file.blob));
  await readContents(reader, ids, blobs, visit, signal);
  return { files, unreadable };
}

/** A file of a tree, by its byte-string path. */
export interface Listed {
  readonly path: string;
  readonly blob: string;
}

/** All regular files of a tree, or of a commit's; null where it cannot be read. */
export function listFiles(
  reader: ObjectReader,
  commit: string,
  signal?: AbortSignal,
): Promise<Listed[] | null> {
  return listEntries(reader, commit, REGULAR, signal);
}

/** The same with links, whose content is the path that they lead to. */
export function listFilesAndLinks(
  reader: ObjectReader,
  commit: string,
  signal?: AbortSignal,
): Promise<Listed[] | null> {
  return listEntries(reader, commit, REGULAR_OR_LINK, signal);
}

const REGULAR = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]*)$/;
const REGULAR_OR_LINK = /^1[02]0\d{3} blob ([0-9a-f]+)\t([\s\S]*)$/;

async function listEntries(
  reader: ObjectReader,
  commit: string,
  wanted: RegExp,
  signal: AbortSignal | undefined,
): Promise<Listed[] | null> {
  try {
    const output = await reader.read({ args: ['ls-tree', '-r', '-z', '--full-tree', commit], signal });
    const entries = output.toString('latin1').split('\0');
    return entries.flatMap(entry => {
      const match = wanted.exec(entry);
      return match ? [{ blob: match[1]!, path: match[2]! }] : [];
    });
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}
