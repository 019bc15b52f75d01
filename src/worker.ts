import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from './jobs';
import { serveMany, serveOnce } from './worker/serve';

/**
 * The editor, and whoever else works on this machine, comes first: before this thread, and before all that it starts. On
 * other systems a thread has no priority of its own, and the editor's would be lowered with it.
 */
function stepBack(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It may be forbidden where programs are shut in.
  }
}

const job = workerData as Job | null;
if (job === null) serveMany(parentPort!);
else {
  stepBack();
  serveOnce(parentPort!, job);
}
