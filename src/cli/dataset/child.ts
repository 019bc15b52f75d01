/** A process of its own for one repository: what it does to memory, time and itself is no other repository's trouble. */
import { rmSync } from 'node:fs';
import type { Progress } from '../../core/progress';
import { pacedProgress } from '../../core/progress';
import { jobSchema, type Saying } from './messages';
import { oneRepository, whyFailed } from './one-repository';
import { usedResources } from './used';

/** Milliseconds between two looks at the memory, and between two words on how far it is. */
const LOOK = 200;
const PAUSE = 500;

function say(saying: Saying): Promise<void> {
  return new Promise(resolve => {
    if (process.send === undefined || !process.connected) resolve();
    else process.send(saying, undefined, undefined, () => resolve());
  });
}

async function run(message: unknown): Promise<void> {
  const job = jobSchema.parse(message);
  const stop = new AbortController();
  const watch = setInterval(() => {
    if (isOver(job)) stop.abort(new Error('memory'));
  }, LOOK);
  // Whoever started us is gone: nobody wants the result, and nobody else would clean up.
  process.once('disconnect', () => {
    rmSync(job.temporary, { recursive: true, force: true });
    endGroup();
  });
  let commits = 0;
  const onProgress = pacedProgress(
    ({ share, step, done }: Progress) => {
      if (step === 'commits') commits = done;
      void say({ kind: 'progress', share, commits });
    },
    PAUSE,
    () => performance.now(),
  );
  try {
    const ending = await oneRepository(job, { onProgress, signal: stop.signal, used: usedResources });
    // What took no time was not looked at.
    if (isOver(job)) stop.abort();
    stop.signal.throwIfAborted();
    await say(ending);
  } catch (error) {
    const why = stop.signal.aborted
      ? {
          reason: 'memory' as const,
          message: 'It needs more memory than each repository may have: see --memory.',
        }
      : whyFailed(error);
    await say({ kind: 'failed', ...why, ...usedResources() });
  }
  clearInterval(watch);
  // A git that stands still would keep us.
  process.exit();
}

/** Ends us and every git of ours, also one that stands still. */
function endGroup(): void {
  try {
    if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
  } finally {
    process.exit(1);
  }
}

/** Whether it ever held more than it may. */
function isOver({ memory }: { readonly memory: number }): boolean {
  return usedResources().memory > memory;
}

process.once('message', message => void run(message));
