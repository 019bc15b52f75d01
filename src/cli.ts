import { parseCommandLine, UsageError } from './cli/arguments';
import { run } from './cli/commands';
import { NotAnalysable } from './core/git';
import { NotInLedger } from './core/ledger';
import { NotVerifiable } from './core/verify';

/** Exit statuses: 0 done, 1 a comparison failed or something broke, 2 wrong usage, 3 nothing to analyse. */
function statusOf(error: unknown): number {
  if (error instanceof UsageError || error instanceof NotInLedger || error instanceof NotVerifiable) return 2;
  return error instanceof NotAnalysable ? 3 : 1;
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
    const known = statusOf(error);
    const text =
      error instanceof Error
        ? known === 1 && process.env.DEBUG
          ? error.stack
          : error.message
        : String(error);
    process.stderr.write(`writes-itself: ${text}${known === 2 ? ' See --help.' : ''}\n`);
    return stop.signal.aborted ? 130 : known;
  }
}

process.stdout.on('error', () => {});
void main().then(status => {
  process.exitCode = status;
});
