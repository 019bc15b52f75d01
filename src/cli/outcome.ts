import { NotAnalysable } from '../core/git';
import { visible } from '../core/text';
import { UsageError } from './arguments';

export const STOPPED = 130;

type ErrorClass = new (...args: never[]) => Error;

/**
 * The exit status of some work, whose failure is told on standard error: 0 done, 1 a comparison failed or something
 * broke, 2 wrong usage (`refusals` are that, too), 3 nothing to analyse.
 */
export async function outcome(
  work: () => Promise<number>,
  signal: AbortSignal,
  refusals: readonly ErrorClass[] = [],
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    // Whoever reads our output has seen enough.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    // What was under way when the signal came may fail with any error.
    const stopped = signal.aborted;
    const cause: unknown = stopped ? signal.reason : error;
    const status = statusOf(cause, [UsageError, ...refusals]);
    process.stderr.write(`writes-itself: ${sentence(cause, status)}\n`);
    return stopped ? STOPPED : status;
  }
}

function statusOf(error: unknown, refusals: readonly ErrorClass[]): number {
  if (refusals.some(refusal => error instanceof refusal)) return 2;
  return error instanceof NotAnalysable ? 3 : 1;
}

function sentence(error: unknown, status: number): string {
  if (!(error instanceof Error)) return visible(String(error));
  if (status === 1 && process.env.DEBUG) return error.stack ?? error.message;
  return `${visible(error.message.trim())}${status === 2 ? ' See --help.' : ''}`;
}
