// The command line that stands beside the action.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '..', 'dist', 'cli.js');

/** The line that mends it. */
export const SHALLOW =
  'This checkout is shallow, so that nobody can tell who wrote what is older: set "fetch-depth: 0" at actions/checkout.';

export class Refused extends Error {}

/**
 * Runs commands on the repository that is asked about; throws what the command line says where it ends with a status that
 * is not accepted. No text reaches a shell.
 */
export function askTo({ path, rule, range, cache }) {
  return (command, args, accepted = [0]) => {
    const common = [`--rule=${rule}`, '--quiet', `--cache=${cache}`];
    const words = command === 'range' ? [path, range] : [path];
    const run = spawnSync(process.execPath, [CLI, command, ...args, ...common, '--', ...words], {
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (accepted.includes(run.status)) return run;
    const said = run.stderr
      .toString()
      .trim()
      .replace(/^writes-itself: /, '');
    throw new Refused(said || `${command} ended with ${run.status ?? run.signal}.`);
  };
}
