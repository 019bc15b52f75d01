import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Job, JobEvent, JobMessage, JobResults } from './jobs';

/** How long a worker that is asked to stop may take to clean up behind itself. */
const PATIENCE = 100;

/** The job could not be done; `reason` is set where the message tells the user what to do. */
export class JobFailed extends Error {
  constructor(
    readonly reason: string | null,
    message: string,
    readonly details: string,
  ) {
    super(message);
  }
}

/** The user, or a newer job, stopped this one. */
export class JobStopped extends Error {}

export interface JobRun {
  /** File of the worker's bundle. */
  readonly script: string;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: JobEvent) => void;
}

/**
 * Does one job in a thread of its own. The worker writes only into a folder that is removed with it, so that nothing
 * is left behind however it ends. Rejects with JobFailed or JobStopped.
 */
export async function runJob<K extends Job['kind']>(
  job: Extract<Job, { kind: K }>,
  { script, signal, onEvent = () => {} }: JobRun,
): Promise<JobResults[K]> {
  const folder = await mkdtemp(join(tmpdir(), 'writes-itself-'));
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder };
  try {
    if (signal?.aborted) throw new JobStopped();
    // When the window closes, nobody waits for the end of this function.
    signal?.addEventListener('abort', () => sweep(folder), { once: true });
    const worker = new Worker(script, { workerData: job, env });
    return (await ending(worker, signal, onEvent)) as JobResults[K];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10 }).catch(() => {});
  }
}

function sweep(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Git may still be at work in it: it is removed once the worker has ended.
  }
}

function ending(
  worker: Worker,
  signal: AbortSignal | undefined,
  onEvent: (event: JobEvent) => void,
): Promise<JobResults[Job['kind']]> {
  return new Promise((resolve, reject) => {
    let end: () => void = () => reject(new JobFailed(null, 'The worker ended early.', ''));
    const onAbort = () => {
      end = () => reject(new JobStopped());
      worker.postMessage('stop');
      setTimeout(() => void worker.terminate(), PATIENCE);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.on('message', (message: JobMessage) => {
      if (signal?.aborted) return;
      if (message.type === 'done') end = () => resolve(message.result);
      else if (message.type === 'failed')
        end = () => reject(new JobFailed(message.reason, message.message, message.stack));
      else onEvent(message);
    });
    worker.on('error', error => {
      if (!signal?.aborted) end = () => reject(new JobFailed(null, error.message, error.stack ?? ''));
    });
    worker.on('exit', () => {
      signal?.removeEventListener('abort', onAbort);
      end();
    });
  });
}
