import { spawnSync } from 'node:child_process';
import type { Content } from './repo-options';

/** Git's environment in every test: nothing of the machine's or the user's settings, and the same on each run. */
export const GIT_ENV: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  // No folder, so that nothing in it is read.
  HOME: '/nonexistent',
  LC_ALL: 'C',
  TZ: 'UTC',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Ada Author',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_AUTHOR_DATE: '1700000000 +0000',
  GIT_COMMITTER_NAME: 'Ada Author',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_COMMITTER_DATE: '1700000000 +0000',
};

/** Runs git anywhere, with the tests' environment; throws with git's own words where it fails. */
export function runGit(folder: string, args: readonly string[], input: Content = ''): Buffer {
  const run = spawnSync('git', args, { cwd: folder, env: GIT_ENV, input, maxBuffer: 1 << 30 });
  if (run.status === 0) return run.stdout;
  throw new Error(
    `git ${args.join(' ')} ended with ${run.status}: ${run.stderr.toString() || run.error?.message}`,
  );
}
