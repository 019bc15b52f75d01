import { ObjectIds } from '../ids';
import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';
import { KIND } from './changes';
import { readContents } from './contents';

/** What a tree holds at a path. */
export interface TreeFile {
  /** Full id. */
  readonly blob: string;
  /** One of KIND. */
  readonly kind: number;
}

const KINDS: Readonly<Record<string, number>> = {
  '100': KIND.regular,
  '120': KIND.symlink,
  '160': KIND.submodule,
};

/** Null where there is no file at this byte-string path, or the tree cannot be read. */
export async function findFileAt(
  reader: ObjectReader,
  commit: string,
  path: string,
  signal?: AbortSignal,
): Promise<TreeFile | null> {
  const name = Buffer.from(path, 'latin1').toString('utf8');
  try {
    const args = ['ls-tree', '-z', '--full-tree', commit, '--', name];
    const output = (await reader.read({ args, signal })).toString('latin1');
    const [, mode, blob] = /^(\d{3})\d{3} (?:blob|commit) ([0-9a-f]+)\t/.exec(output) ?? [];
    return blob === undefined ? null : { blob, kind: KINDS[mode!] ?? KIND.none };
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}

/** The whole content of a blob; null where it is missing or damaged. */
export async function readBlob(
  reader: ObjectReader,
  blob: string,
  signal?: AbortSignal,
): Promise<Buffer | null> {
  const ids = new ObjectIds(reader.idBytes);
  let found: Buffer | null = null;
  const visit = (_: number, content: Buffer | null) => {
    found = content && Buffer.from(content);
  };
  await readContents(reader, ids, [ids.internHex(blob)], visit, signal);
  return found;
}
