import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Ref, RepositoryPlace } from '../place';
import { checkFolder, checkVersion } from '../run/check';
import { ask, type ControlGit, controlGit } from '../run/control';
import { codeOf, NotAnalysable } from '../run/errors';
import { explain } from '../run/explain';
import { listRefsBelow } from './refs';

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
  const asked = [
    checkVersion(controlGit(gitPath, folder, signal)),
    tellAll(gitPath, folder, PLACE, signal),
    resolveCommit(controlGit(gitPath, folder, signal), revision),
    listRefsBelow(gitPath, path, LISTED, signal),
  ] as const;
  // The first of them that failed says what is the matter, whichever was first in time.
  await Promise.allSettled(asked);
  const [gitVersion, [format, objects, shallow, commonDir, bare], head, refs] = await Promise.all(asked);
  const [tags, notes, remote, ...others] = refs as [Ref[], Ref[], Ref[], ...Ref[][]];
  const isNotes = ({ name }: Ref) => REMOTE_NOTES.test(name);
  const objectsDir = resolve(folder, objects);
  return {
    name: await repositoryName(resolve(folder, commonDir), bare, teller(gitPath, folder, signal)),
    gitVersion,
    objectsDir,
    objectFormat: format === 'sha256' ? 'sha256' : 'sha1',
    shallow: readable(readShallow, resolve(folder, shallow)),
    partial: readable(hasPromisorPacks, objectsDir),
    head,
    tags,
    notes: [...named('notes/', notes), ...named('remotes/', remote.filter(isNotes))],
    branches: [
      ...named(
        'remotes/',
        remote.filter(ref => !isNotes(ref)),
      ),
      ...BRANCHES.flatMap((prefix, i) => named(prefix, others[i]!)),
    ],
  };
}

const BRANCHES = ['heads/', 'pull/', 'merge-requests/'];
const LISTED = ['tags/', 'notes/', 'remotes/', ...BRANCHES].map(prefix => ({ prefix: `refs/${prefix}` }));

/** Of another repository, as far as they were fetched. */
const REMOTE_NOTES = /^[^/]+\/notes\/[^/]+(\/[^/]+)?$/;

function named(prefix: string, refs: readonly Ref[]): Ref[] {
  return refs.map(({ name, object }) => ({ name: prefix + name, object }));
}

/** Questions to `git rev-parse`. */
const PLACE = [
  ['--show-object-format'],
  ['--git-path', 'objects'],
  ['--git-path', 'shallow'],
  ['--git-common-dir'],
  ['--is-bare-repository'],
] as const;

type Answers<Questions extends readonly unknown[]> = { readonly [I in keyof Questions]: string };

/** Asks all at once; one by one where a folder's name holds a newline, so that answers cannot be told apart. */
async function tellAll<Questions extends readonly (readonly string[])[]>(
  gitPath: string,
  folder: string,
  questions: Questions,
  signal?: AbortSignal,
): Promise<Answers<Questions>> {
  const tell = teller(gitPath, folder, signal);
  const lines = (await tell(...questions.flat())).split('\n');
  const answers =
    lines.length === questions.length
      ? lines
      : await Promise.all(questions.map(question => tell(...question)));
  return answers as unknown as Answers<Questions>;
}

type Tell = (...question: string[]) => Promise<string>;

function teller(gitPath: string, folder: string, signal?: AbortSignal): Tell {
  return (...question) => ask(controlGit(gitPath, folder, signal), ['rev-parse', ...question]);
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
  const [ownDir, common, bare, shallow] = await tellAll(gitPath, folder, WHERE, signal);
  const gitDir = resolve(folder, ownDir);
  const commonDir = resolve(folder, common);
  return {
    name: await repositoryName(commonDir, bare, tell),
    top: bare === 'true' ? gitDir : resolve(folder, await tell('--show-toplevel')),
    gitDir,
    commonDir,
    isShallow: shallow === 'true',
  };
}

const WHERE = [
  ['--absolute-git-dir'],
  ['--git-common-dir'],
  ['--is-bare-repository'],
  ['--is-shallow-repository'],
] as const;

async function repositoryName(commonDir: string, bare: string, tell: Tell): Promise<string> {
  // A linked work tree is named after the repository it belongs to.
  if (basename(commonDir) === '.git') return basename(dirname(commonDir));
  if (bare === 'false') return basename(await tell('--show-toplevel'));
  return basename(commonDir).replace(/\.git$/, '');
}

async function resolveCommit(git: ControlGit, revision: string): Promise<string> {
  try {
    return (await git.raw(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`])).trim();
  } catch (error) {
    // Git that was killed, say, has not answered.
    if (!/fatal: /.test(String(error))) throw explain(error, git.folder);
    if (revision === 'HEAD') throw await whyNoHead(git);
    const shallow = await git.raw(['rev-parse', '--is-shallow-repository']).catch(() => '');
    const advice =
      shallow.trim() === 'true'
        ? 'it is a shallow clone, and "git fetch --unshallow" (or fetch-depth: 0 of actions/checkout) brings the rest'
        : 'name a branch, tag or commit id that exists';
    throw new NotAnalysable(
      'no-such-revision',
      `There is no commit ${printable(revision)} in this repository: ${advice}.`,
    );
  }
}

async function whyNoHead(git: ControlGit): Promise<NotAnalysable> {
  const id = await git.raw(['rev-parse', '--verify', '--quiet', 'HEAD']).catch(() => '');
  if (id.trim() === '')
    return new NotAnalysable('unborn', 'Nothing is committed here yet: make a first commit, then run again.');
  return new NotAnalysable(
    'no-such-revision',
    `The commit ${id.trim()}, where HEAD is, is missing or damaged: run "git fsck", fetch it again, or name another with --rev.`,
  );
}

/** Full ids of `revisions`; throws NotAnalysable for the first that names no commit. */
export async function resolveCommits(
  gitPath: string,
  path: string,
  revisions: readonly string[],
  signal?: AbortSignal,
): Promise<string[]> {
  const folder = checkFolder(path);
  const git = controlGit(gitPath, folder, signal);
  const ids: string[] = [];
  for (const revision of revisions) ids.push(await resolveCommit(git, revision));
  return ids;
}

/** What stands in a file or folder of git's; throws NotAnalysable where it is closed to us. */
function readable<T>(read: (path: string) => T, path: string): T {
  try {
    return read(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    throw new NotAnalysable(
      'unreadable',
      `${path} cannot be read (${code}): see who may, or run as its owner.`,
    );
  }
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
