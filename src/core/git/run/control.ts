import { setMaxListeners } from 'node:events';
import { simpleGit } from 'simple-git';
import { explain } from './explain';
import { GUARD_NAMES, guardedConfiguration, guardedEnvironment } from './guards';
import { trustedFolders } from './trust';

/**
 * The few questions that only the repository itself can answer, under its own and the user's configuration. Here, and
 * only here, git is started by simple-git: beside our own guards it refuses all arguments, configuration and variables
 * by which git is known to start other programs, unless they are allowed by name, so that no later change of ours lets
 * one in. Objects are read without it (`process.ts`), since it keeps whole outputs and cannot kill.
 */
export interface ControlGit {
  readonly folder: string;
  /** What git prints. Rejects where git fails in any way, with what it said; with the signal's reason on abort. */
  raw(args: readonly string[]): Promise<string>;
}

/** Ours: a git at any path, the settings that turn two doors off, and where the user says that settings stand. */
const ALLOWED = {
  allowUnsafeCustomBinary: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeHooksPath: true,
  allowUnsafeConfigPaths: true,
};

/** Milliseconds that a git which was told to stop has for it. */
const PATIENCE = 1000;

export function controlGit(gitPath: string, folder: string, signal?: AbortSignal): ControlGit {
  const begin = (trusted: readonly string[]) =>
    simpleGit({
      baseDir: folder,
      binary: gitPath,
      config: [...guardedConfiguration(folder), ...trusted],
      unsafe: ALLOWED,
      allowEnvironment: GUARD_NAMES,
      // By itself it takes a git that was killed, or failed without a word, for one that has said all.
      errors: (_, { exitCode, stdErr }) => (exitCode === 0 ? undefined : Buffer.concat(stdErr)),
      // A git that has ended may have words on the way, for which it would wait 50 ms and no longer.
      completion: { onExit: false },
      ...(signal ? { abort: signal } : {}),
    }).env(guardedEnvironment());
  const raw = async (args: readonly string[]) => {
    const answer: Promise<string> = begin(await trustedFolders(gitPath, signal)).raw([...args]);
    return signal ? unlessStopped(answer, signal) : answer;
  };
  return { folder, raw };
}

/** What git answers, without the newline at its end; a failure becomes a sentence that says what to do. */
export async function ask(git: ControlGit, args: readonly string[]): Promise<string> {
  try {
    return (await git.raw(args)).replace(/\n$/, '');
  } catch (error) {
    throw explain(error, git.folder);
  }
}

/** A git that stands still does not heed what simple-git stops it with: nobody has to wait for it. */
function unlessStopped<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  // Several questions are open at once, with two listeners each; node takes eleven for a mistake.
  setMaxListeners(0, signal);
  return new Promise((resolve, reject) => {
    let late: NodeJS.Timeout | undefined;
    const giveUp = () => reject(signal.reason);
    const stop = () => {
      late = setTimeout(giveUp, PATIENCE);
    };
    signal.addEventListener('abort', stop, { once: true });
    const settled = answer.then(resolve, error => (signal.aborted ? giveUp() : reject(error)));
    void settled.finally(() => {
      signal.removeEventListener('abort', stop);
      clearTimeout(late);
    });
  });
}
