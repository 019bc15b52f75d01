import { setMaxListeners } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { resolve } from 'node:path';
import { simpleGit } from 'simple-git';
import { NotAnalysable } from './errors';

/** Measured to run nothing of the repository's even where its configuration is hostile: rev-parse and for-each-ref. */
const GUARDS = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: devNull,
};

/** The absolute path of a folder that is there. */
export function checkFolder(path: string): string {
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

/** Answers the few questions that are asked of the repository itself. */
export interface ControlGit {
  raw(args: readonly string[]): Promise<string>;
}

export function controlGit(gitPath: string, folder: string, signal?: AbortSignal): ControlGit {
  // A bare repository is used only where the user named it; one that lies inside tracked files is never walked into.
  const bare = existsSync(resolve(folder, 'HEAD')) && existsSync(resolve(folder, 'objects'));
  const git = simpleGit({
    baseDir: folder,
    binary: gitPath,
    config: [
      'core.fsmonitor=false',
      'core.hooksPath=/dev/null',
      `safe.bareRepository=${bare ? 'all' : 'explicit'}`,
    ],
    unsafe: { allowUnsafeCustomBinary: true, allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true },
    allowEnvironment: Object.keys(GUARDS),
    // By itself it takes a git that was killed, or failed without a word, for one that has said all.
    errors: (error, { exitCode, stdErr }) =>
      exitCode === 0 ? undefined : (error ?? new Error(Buffer.concat(stdErr).toString('utf8'))),
    // A git that has ended may have words on the way, for which it would wait 50 ms and no longer.
    completion: { onClose: true, onExit: false },
    ...(signal ? { abort: signal } : {}),
  }).env({ ...inherited(), ...GUARDS, LC_ALL: 'C' });
  return { raw: args => unlessStopped(git.raw([...args]), signal) };
}

/** Milliseconds that a git which was told to stop has for it. */
const PATIENCE = 1000;

/** A git that stands still does not heed what simple-git stops it with: nobody has to wait for it. */
function unlessStopped<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return answer;
  // Several questions are open at once, with two listeners each; node takes eleven for a mistake.
  setMaxListeners(0, signal);
  let stop = () => {};
  let late: NodeJS.Timeout | undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => {
      late = setTimeout(() => reject(signal.reason), PATIENCE);
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([answer, stopped]).finally(() => {
    signal.removeEventListener('abort', stop);
    clearTimeout(late);
  });
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

/** What git calls its version; throws NotAnalysable where it is too old. */
export async function checkVersion(git: ControlGit): Promise<string> {
  const text = await ask(git, ['version']);
  const [, major, minor] = /(\d+)\.(\d+)/.exec(text) ?? [];
  if (Number(major) < 2 || (Number(major) === 2 && Number(minor) < 31))
    throw new NotAnalysable('git-too-old', `${text.trim()} is too old: install git 2.31 or newer.`);
  return text.trim();
}

/** What git answers, without the newline at its end; a failure becomes a sentence that says what to do. */
export async function ask(git: ControlGit, args: string[], folder = ''): Promise<string> {
  try {
    return (await git.raw(args)).replace(/\n$/, '');
  } catch (error) {
    throw explain(error, folder);
  }
}

/** What a failure of git's means for the user. */
export function explain(error: unknown, folder: string): Error {
  const stderr = error instanceof Error ? error.message : String(error);
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
  const last = stderr.trim().split('\n').at(-1);
  return new NotAnalysable(
    'no-repository',
    `Git cannot open ${folder}: ${last || 'it ended without a word'}.`,
  );
}
