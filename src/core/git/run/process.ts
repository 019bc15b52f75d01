import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Writable } from 'node:stream';
import { GitError, NotAnalysable } from './errors';

/** A git program and the environment that every process of one reader gets; nothing is inherited. */
export interface GitProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

export interface GitCall {
  readonly args: readonly string[];
  readonly input?: Buffer | string;
  readonly signal?: AbortSignal | undefined;
  /** Absolute path of an index that is read; without it there is none. */
  readonly index?: string;
  /** Called with each piece of standard output, in order; a throw stops git and rejects the call. */
  readonly onData: (chunk: Buffer) => void;
}

const STDERR_LIMIT = 64 * 1024;

/**
 * Absolute path of git, found on `searchPath` by ourselves, so that a program planted in the working
 * folder is never started (Windows looks there first).
 */
export function findGit(searchPath: string | undefined): string {
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  for (const folder of (searchPath ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    for (const name of names) {
      const candidate = join(folder, name);
      if (isExecutable(candidate)) return candidate;
    }
  }
  throw new NotAnalysable(
    'git-missing',
    'Git was not found: install git 2.31 or newer and put it on the PATH.',
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Runs git and streams what it prints. Rejects with GitError where git fails, with the signal's reason on abort. */
export function streamGit(program: GitProgram, call: GitCall): Promise<void> {
  const running = startGit(program, call);
  running.stdin?.end(call.input ?? '');
  return running.ended;
}

/** A git at work. */
export interface RunningGit {
  /** Null where git was not started. Git may end before it has read everything: its exit code tells the story. */
  readonly stdin: Writable | null;
  readonly ended: Promise<void>;
}

/** Starts git, whose input is still to be written. */
export function startGit(program: GitProgram, call: Omit<GitCall, 'input'>): RunningGit {
  const { signal } = call;
  if (signal?.aborted) return { stdin: null, ended: Promise.reject(signal.reason) };
  const child = spawn(program.path, [...call.args], {
    cwd: program.cwd,
    env: { ...program.env, ...(call.index === undefined ? {} : { GIT_INDEX_FILE: call.index }) },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    shell: false,
  });
  const ended = new Promise<void>((resolve, reject) => {
    let failure: unknown;
    let stderr = '';
    const stop = (reason: unknown) => {
      failure ??= reason;
      child.kill('SIGKILL');
    };
    const onAbort = () => stop(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    child.stdout.on('data', (chunk: Buffer) => {
      if (failure !== undefined) return;
      try {
        call.onData(chunk);
      } catch (error) {
        stop(error);
      }
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (stderr.length < STDERR_LIMIT) stderr += chunk.toString('utf8');
    });
    child.stdin.on('error', () => {});
    child.on('error', error => stop(error));
    child.on('close', code => {
      signal?.removeEventListener('abort', onAbort);
      if (failure !== undefined) reject(failure);
      else if (code === 0) resolve();
      else reject(new GitError(call.args, code, stderr));
    });
  });
  return { stdin: child.stdin, ended };
}

/** Runs git and returns its whole output; for answers of known, small size. */
export async function readGit(program: GitProgram, call: Omit<GitCall, 'onData'>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await streamGit(program, { ...call, onData: chunk => chunks.push(chunk) });
  return Buffer.concat(chunks);
}
