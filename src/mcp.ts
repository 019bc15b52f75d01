import { join } from 'node:path';
import { name, version } from '../package.json';
import { runMcp } from './cli/mcp';
import { start } from './cli/start';
import { UsageError } from './cli/usage-error';

/** The one command that the extension's package brings along, for editors that start it themselves. */
start(async (line, signal) => {
  const { command } = line;
  if (command.name !== 'mcp') throw new UsageError('Only mcp can be done here.');
  return runMcp(line, command, { name, version, script: join(__dirname, 'worker.js') }, signal);
});
