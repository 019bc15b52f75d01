import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bytePath, displayPath } from '../files';
import { findGit, findIndex, findRepository, listFiles, readStagedRenames } from '../git';
import type { OpenRepository } from '../open';

/**
 * The path by which a commit has a file that it does not have by this one: where git has staged a rename from there, or
 * where names differ in case alone and lead to one file. Null where there is none. `folder`: any of the repository.
 */
export async function committedPath(
  folder: string,
  { reader, place }: OpenRepository,
  file: string,
  searchPath: string | undefined,
  signal?: AbortSignal,
): Promise<string | null> {
  const git = findGit(searchPath);
  const path = bytePath(file);
  const renames = await readStagedRenames(reader, place.head, await findIndex(git, folder, signal), signal);
  const from = renames.find(({ to }) => to === path)?.from;
  if (from !== undefined) return displayPath(from);
  const { top } = await findRepository(git, folder, signal);
  if (!hasOtherNames(top, file)) return null;
  const all = (await listFiles(reader, place.head, signal)) ?? [];
  const named = all.map(({ path: bytes }) => displayPath(bytes)).filter(isLike(file));
  return named.find(name => areOne(join(top, name), join(top, file))) ?? null;
}

/** On most disks names that differ in case are names of different files: then nothing else is to be looked for. */
function hasOtherNames(top: string, file: string): boolean {
  const [upper, lower] = [file.toUpperCase(), file.toLowerCase()];
  return [upper, lower].some(name => name !== file && areOne(join(top, name), join(top, file)));
}

function isLike(file: string): (name: string) => boolean {
  const folded = file.toLowerCase();
  return name => name !== file && name.toLowerCase() === folded;
}

function areOne(some: string, other: string): boolean {
  const [a, b] = [some, other].map(path => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}
