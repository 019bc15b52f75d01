import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type SimpleGit, simpleGit } from 'simple-git';
import { NotAnalysable } from './errors';

/** Where a repository keeps its objects, and what was asked of it by name. No other call touches the repository. */
export interface RepositoryPlace {
  /** Folder name a person knows it by: of the work tree, or of the bare repository. */
  readonly name: string;
  readonly objectsDir: string;
  readonly objectFormat: 'sha1' | 'sha256';
  /** Commits whose parents a shallow clone left out. */
  readonly shallow: readonly string[];
  /** The repository is a partial clone: objects may be missing by design. */
  readonly partial: boolean;
  /** The commit to analyse, full hex. */
  readonly head: string;
  readonly tags: readonly Tag[];
}

export interface Tag {
  readonly name: string;
  /** The commit it points to (peeled), full hex. */
  readonly commit: string;
  /** Committer date of that commit in seconds; null where git cannot read it. */
  readonly time: number | null;
}

/** Measured to run nothing of the repository's even where its configuration is hostile: rev-parse and for-each-ref. */
const GUARDS = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
};

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
  const git = controlGit(gitPath, folder, signal);
  await checkVersion(git);
  const [format, gitDir, commonDir, objects, shallowFile, bare] = await repositoryFacts(git, folder);
  const objectsDir = resolve(folder, objects);
  const head = await resolveCommit(git, revision);
  return {
    name: await repositoryName(git, bare === 'true', resolve(folder, commonDir), resolve(folder, gitDir)),
    objectsDir,
    objectFormat: format === 'sha256' ? 'sha256' : 'sha1',
    shallow: readShallow(resolve(folder, shallowFile)),
    partial: hasPromisorPacks(objectsDir),
    head,
    tags: await listRefs(git, 'refs/tags/'),
  };
}

function checkFolder(path: string): string {
  const folder = resolve(path);
  if (!existsSync(folder))
    throw new NotAnalysable('no-such-path', `There is no folder ${path}: give the path of a git repository.`);
  if (!statSync(folder).isDirectory())
    throw new NotAnalysable(
      'not-a-folder',
      `${path} is a file: give the folder of a git repository instead.`,
    );
  return folder;
}

function controlGit(gitPath: string, folder: string, signal?: AbortSignal): SimpleGit {
  // A bare repository is used only where the user named it; one that lies inside tracked files is never walked into.
  const bare = existsSync(resolve(folder, 'HEAD')) && existsSync(resolve(folder, 'objects'));
  return simpleGit({
    baseDir: folder,
    binary: gitPath,
    config: [
      'core.fsmonitor=false',
      'core.hooksPath=/dev/null',
      `safe.bareRepository=${bare ? 'all' : 'explicit'}`,
    ],
    unsafe: { allowUnsafeCustomBinary: true, allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true },
    allowEnvironment: Object.keys(GUARDS),
    ...(signal ? { abort: signal } : {}),
  }).env({ ...inherited(), ...GUARDS, LC_ALL: 'C' });
}

/** The user's own settings stay in force here, for `safe.directory`; variables that steer git itself do not. */
function inherited(): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of [
    'PATH',
    'HOME',
    'USERPROFILE',
    'XDG_CONFIG_HOME',
    'SYSTEMROOT',
    'TEMP',
    'TMPDIR',
    'SUDO_UID',
  ]) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

async function checkVersion(git: SimpleGit): Promise<void> {
  const text = await ask(git, ['version']);
  const [, major, minor] = /(\d+)\.(\d+)/.exec(text) ?? [];
  if (Number(major) < 2 || (Number(major) === 2 && Number(minor) < 31))
    throw new NotAnalysable('git-too-old', `${text.trim()} is too old: install git 2.31 or newer.`);
}

async function repositoryFacts(git: SimpleGit, folder: string) {
  const paths = ['--git-path', 'objects', '--git-path', 'shallow'];
  const args = ['rev-parse', '--show-object-format', '--absolute-git-dir', '--git-common-dir', ...paths];
  const lines = (await ask(git, [...args, '--is-bare-repository'], folder)).split('\n');
  const [format = '', gitDir = '', commonDir = '', objects = '', shallow = '', bare = ''] = lines;
  return [format, gitDir, commonDir, objects, shallow, bare] as const;
}

async function repositoryName(
  git: SimpleGit,
  bare: boolean,
  commonDir: string,
  gitDir: string,
): Promise<string> {
  if (!bare) {
    const top = await git.raw(['rev-parse', '--show-toplevel']).catch(() => '');
    // A linked work tree is named after the repository it belongs to.
    if (basename(commonDir) === '.git') return basename(dirname(commonDir));
    if (top.trim() !== '') return basename(top.trim());
  }
  const name = basename(gitDir) === '.git' ? basename(dirname(gitDir)) : basename(gitDir);
  return name.replace(/\.git$/, '');
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

const TAG_FIELDS = ['objecttype', 'objectname', 'committerdate:unix'];

/** Commits that any ref of the repository points to. */
export async function listRefCommits(gitPath: string, path: string, signal?: AbortSignal): Promise<string[]> {
  const refs = await listRefs(controlGit(gitPath, checkFolder(path), signal), 'refs/');
  return [...new Set(refs.map(ref => ref.commit))];
}

/** Refs below `prefix` that lead to a commit, named without it. */
async function listRefs(git: SimpleGit, prefix: string): Promise<Tag[]> {
  const fields = ['refname', ...['', '*'].flatMap(peel => TAG_FIELDS.map(field => peel + field))];
  const text = await git.raw([
    'for-each-ref',
    `--format=${fields.map(field => `%(${field})`).join('%00')}`,
    prefix,
  ]);
  const tags: Tag[] = [];
  for (const line of text.split('\n')) {
    const [ref = '', ...fields] = line.split('\0');
    const [, commit = '', date = ''] = fields[0] === 'commit' ? fields : fields.slice(TAG_FIELDS.length);
    const isCommit = fields[0] === 'commit' || fields[TAG_FIELDS.length] === 'commit';
    const time = date === '' ? null : Number(date);
    if (isCommit) tags.push({ name: ref.slice(prefix.length), commit, time });
  }
  return tags;
}

async function ask(git: SimpleGit, args: string[], folder = ''): Promise<string> {
  try {
    return await git.raw(args);
  } catch (error) {
    throw explain(error instanceof Error ? error.message : String(error), folder);
  }
}

function explain(stderr: string, folder: string): Error {
  if (/dubious ownership|unsafe repository/.test(stderr))
    return new NotAnalysable(
      'ownership',
      `Git refuses this repository because another user owns it: if you trust it, run "git config --global --add safe.directory ${folder}".`,
    );
  if (
    /not a git repository|not in a git directory|cannot use bare repository|must be run in a work tree/i.test(
      stderr,
    )
  )
    return new NotAnalysable(
      'no-repository',
      `${folder} is not inside a git repository: give the path of one.`,
    );
  if (/unknown repository extension|Expected git repo version/i.test(stderr))
    return new NotAnalysable(
      'unsupported',
      'This repository needs a newer git than the one installed: update git.',
    );
  return new NotAnalysable(
    'no-repository',
    `Git cannot open ${folder}: ${stderr.trim().split('\n').at(-1) ?? ''}`,
  );
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
