import { type CommandLine, parseCommandLine } from './arguments';
import { outcome, STOPPED } from './outcome';

/** Runs what the command line asks for, until it ends or a signal ends it, and leaves its exit status. */
export function start(run: (line: CommandLine, signal: AbortSignal) => Promise<number>): void {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort(new Error('Stopped before the end.')));
  process.stdout.on('error', () => {});
  void outcome(
    () => run(parseCommandLine(process.argv.slice(2), process.stdout.isTTY === true), stop.signal),
    stop.signal,
  ).then(status => {
    process.exitCode = status;
    // A git that stands still would keep us.
    if (status === STOPPED) process.exit();
  });
}
