import { resolve } from 'node:path';
import { checkFolder } from '../run/check';
import { ask, controlGit } from '../run/control';
import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';
import type { Rename } from './renames';

/** Where the repository at or above `path` keeps what is staged: an absolute path; the file need not be there. */
export async function findIndex(gitPath: string, path: string, signal?: AbortSignal): Promise<string> {
  const folder = checkFolder(path);
  const git = controlGit(gitPath, folder, signal);
  return resolve(folder, await ask(git, ['rev-parse', '--git-path', 'index']));
}

/**
 * Renames from a commit to what is staged in an index, as `git status` pairs files; byte-string paths. The repository itself
 * has no say: its index is read as a file. None where that cannot be read.
 */
export async function readStagedRenames(
  reader: ObjectReader,
  commit: string,
  index: string,
  signal?: AbortSignal,
): Promise<Rename[]> {
  const args = ['diff-index', '--cached', '-z', '--raw', '-M', '--diff-filter=R', commit, '--'];
  try {
    const fields = (await reader.read({ args, signal, index })).toString('latin1').split('\0');
    const renames: Rename[] = [];
    for (let i = 0; i + 2 < fields.length; i += 3) renames.push({ from: fields[i + 1]!, to: fields[i + 2]! });
    return renames;
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}
