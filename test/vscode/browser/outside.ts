import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { GIT_ENV } from '../../support/run-git';

/** As a user works beside the editor: files in the work tree, and git on the command line. */
export function commitOutside(folder: string, file: string, text: string, message: string): void {
  appendFileSync(join(folder, file), text);
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', message);
}

export function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd: folder, env: GIT_ENV, stdio: ['ignore', 'ignore', 'pipe'] });
}
