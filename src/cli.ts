import { parseCommandLine, UsageError } from './cli/arguments';
import { run } from './cli/commands';
import { NotAnalysable } from './core/git';
import { NotInLedger } from './core/ledger';
import { visible } from './core/report';
import { NotVerifiable } from './core/verify';

const STOPPED = 130;

/** Exit statuses: 0 done, 1 a comparison failed or something broke, 2 wrong usage, 3 nothing to analyse. */
function statusOf(error: unknown): number {
  if (error instanceof UsageError || error instanceof NotInLedger || error instanceof NotVerifiable) return 2;
  return error instanceof NotAnalysable ? 3 : 1;
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return visible(String(error));
  const status = statusOf(error);
  if (status === 1 && process.env.DEBUG) return error.stack ?? error.message;
  return `${visible(error.message.trim())}${status === 2 ? ' See --help.' : ''}`;
}

async function main(): Promise<number> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort(new Error('Stopped before the end.')));
  try {
    return await run(parseCommandLine(process.argv.slice(2)), stop.signal);
  } catch (error) {
    // Whoever reads our output has seen enough.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    // What was under way when the signal came may fail with any error.
    const stopped = stop.signal.aborted;
    process.stderr.write(`writes-itself: ${sentence(stopped ? stop.signal.reason : error)}\n`);
    return stopped ? STOPPED : statusOf(error);
  }
}

process.stdout.on('error', () => {});
void main().then(status => {
  process.exitCode = status;
  // A git that stands still would keep us.
  if (status === STOPPED) process.exit();
});
