import { type ChildProcess, fork } from 'node:child_process';
import type { FailureReason } from '../../core/dataset';
import { type DatasetJob, type Saying, sayingSchema } from './messages';

export type Ending = Exclude<Saying, { kind: 'progress' }> | Died;

/** It ended without a word. */
interface Died {
  readonly kind: 'died';
  readonly reason: FailureReason;
  readonly message: string;
}

export interface ChildRun {
  /** The bundle of the process. */
  readonly script: string;
  readonly seconds: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Extract<Saying, { kind: 'progress' }>) => void;
}

const MEBIBYTE = 1024 * 1024;
const STDERR_LIMIT = 16_384;

/**
 * Starts this program once more for one repository, with bounded memory and time, and ends it with all that it started.
 * Resolves however it ends; rejects with the signal's reason where the user stops it.
 */
export function startChild(
  job: DatasetJob,
  { script, seconds, signal, onProgress }: ChildRun,
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const { temporary } = job;
    const child = fork(script, [], {
      execArgv: [`--max-old-space-size=${Math.floor(job.memory / MEBIBYTE)}`],
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // A group of its own, so that its gits end with it.
      detached: process.platform !== 'win32',
    });
    let ending: Ending | null = null;
    let stderr = '';
    const late = setTimeout(() => {
      ending ??= {
        kind: 'died',
        reason: 'time',
        message: `It took more than ${seconds} s: see --time-limit.`,
      };
      end(child);
    }, seconds * 1000);
    const onAbort = () => end(child);
    signal.addEventListener('abort', onAbort, { once: true });
    child.stderr?.on('data', (chunk: Buffer) => {
      if (stderr.length < STDERR_LIMIT) stderr += chunk.toString('utf8');
    });
    child.on('message', message => {
      const saying = sayingSchema.parse(message);
      if (saying.kind === 'progress') onProgress(saying);
      else ending ??= saying;
    });
    child.on('error', error => {
      ending ??= { kind: 'died', reason: 'crashed', message: error.message };
      end(child);
    });
    child.on('close', (code, killer) => {
      clearTimeout(late);
      signal.removeEventListener('abort', onAbort);
      end(child);
      if (signal.aborted) reject(signal.reason);
      else resolve(ending ?? died(code, killer, stderr));
    });
    child.send(job, error => {
      if (error !== null) end(child);
    });
  });
}

/** The process and all that it started. */
function end(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // None of them is left.
  }
}

function died(code: number | null, killer: string | null, stderr: string): Died {
  if (/heap out of memory|out of memory/i.test(stderr))
    return {
      kind: 'died',
      reason: 'memory',
      message: 'It needs more memory than each repository may have: see --memory.',
    };
  if (killer === 'SIGKILL')
    return {
      kind: 'died',
      reason: 'memory',
      message: 'It was killed from outside, as a system does that runs out of memory.',
    };
  const last = stderr.trim().split('\n').at(-1) ?? '';
  const how = killer === null ? `status ${code}` : killer;
  return {
    kind: 'died',
    reason: 'crashed',
    message: `Its process ended with ${how}${last === '' ? '' : `: ${last}`}.`,
  };
}
