import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { SimpleGit } from 'simple-git';
import { ask, checkFolder, checkVersion, controlGit } from './control';
import { NotAnalysable } from './errors';
import type { RepositoryPlace } from './place';
import { listRefs } from './refs';

/**
 * Finds the repository at or above `path` and resolves `revision` in it.
 * Throws NotAnalysable with what to do.
 */
export async function locateRepository(
  gitPath: string,
  path: string,
  revision: string,
  signal?: AbortSignal,
): Promise<RepositoryPlace> {
  const folder = checkFolder(path);
  const tell = teller(gitPath, folder, signal);
  const version = checkVersion(controlGit(gitPath, folder, signal));
  const asked = [
    tell('--show-object-format'),
    tell('--git-path', 'objects'),
    tell('--git-path', 'shallow'),
    repositoryName(tell, folder),
    resolveCommit(controlGit(gitPath, folder, signal), revision),
  ] as const;
  const tags = listRefs(gitPath, path, 'refs/tags/', signal);
  // The first of them that failed says what is the matter, whichever was first in time.
  await Promise.allSettled([version, ...asked, tags]);
  const gitVersion = await version;
  const [format, objects, shallow, name, head] = await Promise.all(asked);
  const objectsDir = resolve(folder, objects);
  return {
    name,
    gitVersion,
    objectsDir,
    objectFormat: format === 'sha256' ? 'sha256' : 'sha1',
    shallow: readShallow(resolve(folder, shallow)),
    partial: hasPromisorPacks(objectsDir),
    head,
    tags: await tags,
  };
}

type Tell = (...question: string[]) => Promise<string>;

/** Asks one question at a time, for a folder's name may hold a newline; several at once, for each takes its time. */
function teller(gitPath: string, folder: string, signal?: AbortSignal): Tell {
  return (...question) => ask(controlGit(gitPath, folder, signal), ['rev-parse', ...question], folder);
}

/** A repository as it lies on the disk. Absolute paths. */
export interface FoundRepository {
  readonly name: string;
  /** The work tree, or the repository itself where it is bare. */
  readonly top: string;
  /** Where this work tree keeps its head. */
  readonly gitDir: string;
  /** The same for all work trees of one repository. */
  readonly commonDir: string;
  readonly isShallow: boolean;
}

/** Finds the repository at or above `path`; throws NotAnalysable with what to do. */
export async function findRepository(
  gitPath: string,
  path: string,
  signal?: AbortSignal,
): Promise<FoundRepository> {
  const folder = checkFolder(path);
  await checkVersion(controlGit(gitPath, folder, signal));
  const tell = teller(gitPath, folder, signal);
  const [name, ownDir, commonDir, bare, shallow] = await Promise.all([
    repositoryName(tell, folder),
    tell('--absolute-git-dir'),
    tell('--git-common-dir'),
    tell('--is-bare-repository'),
    tell('--is-shallow-repository'),
  ]);
  const gitDir = resolve(folder, ownDir);
  return {
    name,
    top: bare === 'true' ? gitDir : resolve(folder, await tell('--show-toplevel')),
    gitDir,
    commonDir: resolve(folder, commonDir),
    isShallow: shallow === 'true',
  };
}

async function repositoryName(tell: Tell, folder: string): Promise<string> {
  // A linked work tree is named after the repository it belongs to.
  const commonDir = resolve(folder, await tell('--git-common-dir'));
  if (basename(commonDir) === '.git') return basename(dirname(commonDir));
  if ((await tell('--is-bare-repository')) === 'false') return basename(await tell('--show-toplevel'));
  return basename(commonDir).replace(/\.git$/, '');
}

async function resolveCommit(git: SimpleGit, revision: string): Promise<string> {
  try {
    return (await git.raw(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`])).trim();
  } catch {
    if (revision === 'HEAD')
      throw new NotAnalysable(
        'unborn',
        'Nothing is committed here yet: make a first commit, then run again.',
      );
    throw new NotAnalysable(
      'no-such-revision',
      `There is no commit ${printable(revision)} in this repository: name a branch, tag or commit id that exists.`,
    );
  }
}

/** Full ids of `revisions`; throws NotAnalysable for the first that names no commit. */
export async function resolveCommits(
  gitPath: string,
  path: string,
  revisions: readonly string[],
  signal?: AbortSignal,
): Promise<string[]> {
  const git = controlGit(gitPath, checkFolder(path), signal);
  const ids: string[] = [];
  for (const revision of revisions) ids.push(await resolveCommit(git, revision));
  return ids;
}

function readShallow(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'latin1')
    .split('\n')
    .filter(line => /^[0-9a-f]{40,64}$/.test(line));
}

function hasPromisorPacks(objectsDir: string): boolean {
  const packs = resolve(objectsDir, 'pack');
  return existsSync(packs) && readdirSync(packs).some(name => name.endsWith('.promisor'));
}

function printable(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
