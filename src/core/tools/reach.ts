import { isAbsolute, posix, resolve } from 'node:path';
import { type FoundRepository, findGit, findRepository, NotAnalysable } from '../git';
import { pathFrom, realPathFrom } from '../real-paths';
import { Refusal } from '../refusal';
import type { ToolContext } from './context';

/** Thrown where what is asked for lies outside of what may be read. */
class OutOfReach extends Refusal {}

/** The repository of a folder, or of the context's own where none is named. Links are followed before it is judged. */
export async function repositoryAt(
  path: string | undefined,
  { folder, searchPath, signal }: ToolContext,
): Promise<FoundRepository> {
  const git = findGit(searchPath);
  if (path === undefined) return findRepository(git, folder, signal);
  const asked = resolve(folder, path);
  if (realPathFrom(folder, asked) !== null) return findRepository(git, asked, signal);
  const around = await findRepository(git, folder, signal).catch(nowhere);
  if (around !== null && realPathFrom(around.top, asked) !== null) return findRepository(git, asked, signal);
  throw new OutOfReach(
    'That path lies outside of the folder that may be read: name a folder of a repository at, above or below it, or none.',
  );
}

function nowhere(error: unknown): null {
  if (error instanceof NotAnalysable) return null;
  throw error;
}

/** A file's path from the top of its repository, '/' between segments. It need not lie in the work tree. */
export function fileIn({ top }: FoundRepository, file: string): string {
  const inside = isAbsolute(file) ? pathFrom(top, file) : posix.normalize(file.replace(/^\/+/, ''));
  if (inside === null || inside === '..' || inside.startsWith('../'))
    throw new OutOfReach(
      'That file lies outside of the repository: give its path from the top of the repository.',
    );
  return inside;
}
