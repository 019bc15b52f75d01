import { execFileSync, type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
export const BUNDLE = join(root, 'dist', 'cli.js');

/** Set where the bundles were just built for all: test files that run side by side must not write them. */
let built = process.env.WRITES_ITSELF_BUILT === '1';

/** Builds the bundles once in a run. */
export function build(): void {
  if (!built) execFileSync(process.execPath, ['esbuild.js'], { cwd: root });
  built = true;
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a user's shell would hand over, without the settings of whoever runs the tests. */
export const SHELL: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  // No folder, so that nothing is remembered from one run to the next.
  XDG_CACHE_HOME: '/dev/null',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Runs the built program as a user would. */
export function cli(
  args: readonly string[],
  { cwd = root, env = {}, input = '' }: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {},
): Outcome {
  const options: SpawnSyncOptions = { cwd, env: { ...SHELL, ...env }, input, maxBuffer: 2 ** 28 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUNDLE, ...args], options);
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** For NODE_OPTIONS: the program believes that people look at its output. */
export const TERMINAL = '--import data:text/javascript,process.stdout.isTTY=true';

/** Standard output as JSON lines. */
export function rows<T>({ stdout }: Outcome): T[] {
  return stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T);
}
