import { join } from 'node:path';
import { name, version } from '../package.json';
import { BUILD_ID } from './build-id';
import type { CommandLine } from './cli/arguments';
import { DEFAULT_FORMAT } from './cli/commands';
import { deliver } from './cli/deliver';
import { findReport } from './cli/find-report';
import { print } from './cli/output';
import { start } from './cli/start';

/**
 * Runs one command. What makes a report is a file of its own, and so is what other formats and what other commands
 * need: loading them takes longer than handing on a report that is there.
 */
async function run(line: CommandLine, signal: AbortSignal): Promise<number> {
  const { command } = line;
  const program = { generatedBy: { name, version }, build: BUILD_ID };
  switch (command.name) {
    case 'help':
      await print((await otherFormats()).usage(command.about));
      return 0;
    case 'completions':
      await print((await otherFormats()).completions(command.shell));
      return 0;
    case 'version':
      await print(`${version}\n`);
      return 0;
    case 'report': {
      const find = () => findReport(line, command, program, signal);
      if (command.format !== DEFAULT_FORMAT) return (await otherFormats()).runExport(line, command, find);
      const { ground, known } = await find();
      if (known === null) return (await import('./cli/engine')).runReport(line, command, ground);
      await deliver(line, command, known.json, known.problems);
      return 0;
    }
    case 'mcp': {
      const server = { name, version, script: join(__dirname, 'worker.js') };
      return (await import('./cli/mcp')).runMcp(line, command, server, signal);
    }
    case 'publish':
      return (await import('./cli/publish')).runPublish(line, command, program, signal);
    case 'dataset': {
      const script = join(__dirname, 'cli', 'dataset-child.js');
      return (await import('./cli/dataset')).runDataset(line, command, program, signal, script);
    }
    case 'dataset report':
      return (await import('./cli/dataset')).runDatasetReport(command, program);
    default:
      return (await import('./cli/run-command')).runCommand(line, command, program, signal);
  }
}

function otherFormats() {
  return import('./cli/exports');
}

start(run);
