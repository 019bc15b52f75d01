import { GitError as FailedCall } from 'simple-git';
import { NotAnalysable } from './errors';

/** What a failure of the git that asks a repository means for the user; anything else is handed back as it is. */
export function explain(error: unknown, folder: string): unknown {
  if (!(error instanceof FailedCall)) return error;
  const said = error.message;
  const [, refused] = /(?:dubious ownership in repository at|unsafe repository) \(?'(.*)'/.exec(said) ?? [];
  if (refused !== undefined || /dubious ownership|unsafe repository/.test(said))
    return new NotAnalysable(
      'ownership',
      `Git refuses this repository because another user owns it: if you trust it, run "git config --global --add safe.directory ${forShell(refused ?? folder)}".`,
    );
  const denied = /\b(EACCES|ENOENT|ENOTDIR)\b/.exec(said)?.[1];
  if (denied !== undefined && !/fatal:/.test(said))
    return new NotAnalysable(
      'unreadable',
      `${folder} cannot be entered, or git cannot be started there (${denied}): see who may read it, or give another path.`,
    );
  if (NO_REPOSITORY.test(said))
    return new NotAnalysable(
      'no-repository',
      `${folder} is not inside a git repository: give the path of one.`,
    );
  if (/unknown repository extension|Expected git repo version/i.test(said))
    return new NotAnalysable(
      'unsupported',
      'This repository needs a newer git than the one installed: update git.',
    );
  const last = said.trim().split('\n').at(-1);
  return new NotAnalysable(
    'no-repository',
    `Git cannot open ${folder}: ${last || 'it ended without a word'}.`,
  );
}

const NO_REPOSITORY =
  /not a git repository|not in a git directory|cannot use bare repository|must be run in a work tree/i;

/** A path as one word of a command line. */
function forShell(path: string): string {
  return /^[\w./:@%+=-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
