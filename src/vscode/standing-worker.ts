import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromWorker, Job, JobMessage, JobResults, ToWorker } from '../jobs';
import { JobFailed, JobStopped } from '../run-job';

/** After so many milliseconds without a job it gives its memory back. */
const IDLE = 600_000;

interface Running {
  readonly settle: (message: JobMessage) => void;
  readonly fail: (error: Error) => void;
}

/**
 * A thread that stays for the next job: for whoever asks often, and waits for the answer. It is started with the first
 * job, and anew where it ended. It writes only into a folder of its own, which goes with it.
 */
export class StandingWorker {
  private thread: { readonly worker: Worker; readonly folder: string } | null = null;
  private readonly running = new Map<number, Running>();
  private last = 0;
  private idle: NodeJS.Timeout | null = null;

  /** `script`: file of the worker's bundle. */
  constructor(private readonly script: string) {}

  /** Rejects with JobFailed or JobStopped. */
  run<K extends Job['kind']>(job: Extract<Job, { kind: K }>, signal?: AbortSignal): Promise<JobResults[K]> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new JobStopped());
      const id = ++this.last;
      const onAbort = () => {
        this.post({ id, job: null });
        end();
        reject(new JobStopped());
      };
      const end = () => {
        signal?.removeEventListener('abort', onAbort);
        this.running.delete(id);
        this.rest();
      };
      this.running.set(id, {
        settle: message => {
          if (message.type !== 'done' && message.type !== 'failed') return;
          end();
          if (message.type === 'done') resolve(message.result as JobResults[K]);
          else reject(new JobFailed(message.reason, message.message, message.stack));
        },
        fail: error => {
          end();
          reject(error);
        },
      });
      signal?.addEventListener('abort', onAbort, { once: true });
      this.start();
      this.post({ id, job });
    });
  }

  /** A job is about to come. */
  warm(): void {
    this.start();
    this.rest();
  }

  dispose(): void {
    this.stop(new JobStopped());
  }

  private start(): void {
    if (this.idle !== null) clearTimeout(this.idle);
    this.idle = null;
    if (this.thread !== null) return;
    const folder = mkdtempSync(join(tmpdir(), 'writes-itself-'));
    const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder };
    const worker = new Worker(this.script, { workerData: null, env });
    this.thread = { worker, folder };
    worker.on('message', ({ id, message }: FromWorker) => this.running.get(id)?.settle(message));
    const onEnd = (error: Error) => this.thread?.worker === worker && this.stop(error);
    worker.on('error', error => onEnd(new JobFailed(null, error.message, error.stack ?? '')));
    worker.on('exit', () => {
      rmSync(folder, { recursive: true, force: true });
      onEnd(new JobFailed(null, 'The worker ended early.', ''));
    });
  }

  private post(message: ToWorker): void {
    this.thread?.worker.postMessage(message);
  }

  private rest(): void {
    if (this.running.size > 0 || this.idle !== null) return;
    this.idle = setTimeout(() => this.stop(new JobStopped()), IDLE);
    this.idle.unref();
  }

  private stop(why: Error): void {
    const { thread } = this;
    this.thread = null;
    if (this.idle !== null) clearTimeout(this.idle);
    this.idle = null;
    for (const { fail } of [...this.running.values()]) fail(why);
    if (thread === null) return;
    void thread.worker.terminate();
    // When the window closes, nobody waits for the thread's end.
    rmSync(thread.folder, { recursive: true, force: true });
  }
}
