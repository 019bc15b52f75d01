import type { MessagePort } from 'node:worker_threads';
import { NotAnalysable } from '../core/git';
import type { FromWorker, Job, JobMessage, ToWorker } from '../jobs';
import { doJob } from './do-job';
import { OpenHeads } from './open-heads';

/** Does the one job that the worker was made for, and ends. */
export function serveOnce(port: MessagePort, job: Job): void {
  const heads = new OpenHeads();
  const stop = new AbortController();
  port.on('message', () => stop.abort(new Error('Stopped before the end.')));
  void end(job, heads, stop.signal, message => port.postMessage(message)).finally(() => {
    heads.closeAll();
    port.close();
  });
}

/** Does one job after the other, several at a time, until the worker is stopped from outside. */
export function serveMany(port: MessagePort): void {
  const heads = new OpenHeads();
  const running = new Map<number, AbortController>();
  port.on('message', ({ id, job }: ToWorker) => {
    if (job === null) return running.get(id)?.abort(new Error('Stopped before the end.'));
    const stop = new AbortController();
    running.set(id, stop);
    const send = (message: JobMessage) => port.postMessage({ id, message } satisfies FromWorker);
    void end(job, heads, stop.signal, send).finally(() => running.delete(id));
  });
}

async function end(
  job: Job,
  heads: OpenHeads,
  signal: AbortSignal,
  send: (message: JobMessage) => void,
): Promise<void> {
  try {
    send({ type: 'done', result: await doJob(job, { heads, signal, send }) });
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    const reason = error instanceof NotAnalysable ? error.reason : null;
    send({ type: 'failed', reason, message, stack });
  }
}
