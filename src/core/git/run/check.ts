import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ask, type ControlGit } from './control';
import { codeOf, NotAnalysable } from './errors';

/** What must be so before a repository is asked anything: a folder that is there, and a git that is new enough. */

/** The absolute path of a folder that is there. */
export function checkFolder(path: string): string {
  const folder = absolute(path);
  if (!existsSync(folder))
    throw new NotAnalysable('no-such-path', `There is no folder ${path}: give the path of a git repository.`);
  if (!statSync(folder).isDirectory())
    throw new NotAnalysable(
      'not-a-folder',
      `${path} is a file: give the folder of a git repository instead.`,
    );
  return folder;
}

/** The folder that we work in may be gone: relative paths begin there, and programs are started from it. */
function absolute(path: string): string {
  try {
    return resolve(process.cwd(), path);
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    throw new NotAnalysable(
      'no-working-folder',
      `The folder that you work in is gone or closed to you (${code}): change to another one, then run again.`,
    );
  }
}

/** What git calls its version; throws NotAnalysable where it is too old. */
export async function checkVersion(git: ControlGit): Promise<string> {
  const text = (await ask(git, ['version'])).trim();
  const [, major, minor] = /(\d+)\.(\d+)/.exec(text) ?? [];
  if (Number(major) < 2 || (Number(major) === 2 && Number(minor) < 31))
    throw new NotAnalysable('git-too-old', `${text} is too old: install git 2.31 or newer.`);
  return text;
}
