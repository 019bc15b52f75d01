// Builds the command line in the action's own checkout: the pinned packages, without scripts of theirs, and the bundles.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST = [20, 19];

function fail(sentence) {
  console.log(process.env.GITHUB_ACTIONS === 'true' ? `::error title=Writes Itself::${sentence}` : sentence);
  process.exitCode = 1;
}

function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}

function build() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    return fail(`Node ${process.versions.node} is too old: bring Node 20.19 or newer before this step.`);
  if (existsSync(join(root, 'dist', 'cli', 'run-command.js'))) return undefined;
  const isInstalled = existsSync(join(root, 'node_modules', '.package-lock.json'));
  if (!isInstalled && !run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']))
    return fail('The packages could not be installed: see above, or run the step again.');
  return run(process.execPath, ['esbuild.js']) ? undefined : fail('The command line could not be built.');
}

build();
