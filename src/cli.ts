import { name, version } from '../package.json';
import { BUILD_ID } from './build-id';
import { type CommandLine, DEFAULT_FORMAT, parseCommandLine } from './cli/arguments';
import { deliver } from './cli/deliver';
import { findReport } from './cli/find-report';
import { outcome, STOPPED } from './cli/outcome';
import { print } from './cli/output';

/**
 * Runs one command. What makes a report is a file of its own, and so is what other formats and what other commands
 * need: loading them takes longer than handing on a report that is there.
 */
async function run(line: CommandLine, signal: AbortSignal): Promise<number> {
  const { command } = line;
  switch (command.name) {
    case 'help':
      await print((await otherFormats()).USAGE);
      return 0;
    case 'version':
      await print(`${version}\n`);
      return 0;
    case 'report': {
      const program = { generatedBy: { name, version }, build: BUILD_ID };
      const find = () => findReport(line, command, program, signal);
      if (command.format !== DEFAULT_FORMAT) return (await otherFormats()).runExport(line, command, find);
      const { ground, known } = await find();
      if (known === null) return (await import('./cli/engine')).runReport(line, command, ground);
      await deliver(line, command, known.json, known.problems);
      return 0;
    }
    default:
      return (await import('./cli/commands')).run(line, command, { name, version }, signal);
  }
}

function otherFormats() {
  return import('./cli/exports');
}

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
