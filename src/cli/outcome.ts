import { visible } from '../core/text';

export const STOPPED = 130;
const [BROKEN, REFUSED, NOTHING_TO_ANALYSE] = [1, 2, 3];

/** By the names of errors: each bundle has classes of its own. */
const STATUS: ReadonlyMap<string, number> = new Map([
  ['Refusal', REFUSED],
  ['NotAnalysable', NOTHING_TO_ANALYSE],
]);

/** The exit status of all that the program does; a failure is told on standard error. */
export async function outcome(work: () => Promise<number>, signal: AbortSignal): Promise<number> {
  try {
    return await work();
  } catch (error) {
    // Whoever reads our output has seen enough.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    // What was under way when the signal came may fail with any error.
    const stopped = signal.aborted;
    const cause: unknown = stopped ? signal.reason : error;
    const status = statusOf(cause);
    process.stderr.write(`writes-itself: ${sentence(cause, status)}\n`);
    return stopped ? STOPPED : status;
  }
}

/** What the system refuses is no failed comparison: there is nothing to analyse with. */
function statusOf(cause: unknown): number {
  if (!(cause instanceof Error)) return BROKEN;
  return STATUS.get(cause.name) ?? (isRefusedBySystem(cause) ? NOTHING_TO_ANALYSE : BROKEN);
}

function isRefusedBySystem(error: Error): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && syscall !== undefined;
}

function sentence(error: unknown, status: number): string {
  if (!(error instanceof Error)) return visible(String(error));
  if (status === BROKEN && process.env.DEBUG) return error.stack ?? error.message;
  if (!STATUS.has(error.name) && isRefusedBySystem(error))
    return `The system refused (${visible(error.message.trim())}): see to the disk, the folder or its rights, then run again.`;
  return `${visible(error.message.trim())}${status === REFUSED ? ' See --help.' : ''}`;
}
