import { checkFolder } from '../run/check';
import { ask, controlGit } from '../run/control';
import { NotAnalysable } from '../run/errors';
import { resolveCommits } from './locate';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a revision is written as a day, which no commit may be called. */
export function isDay(revision: string): boolean {
  return DAY.test(revision) && !Number.isNaN(Date.parse(`${revision}T00:00:00Z`));
}

/**
 * The full id of a revision, or of what stood when a day began, on the line of first parents from `last`; null where nothing
 * did. A name that a commit has goes before a day. Throws NotAnalysable for what is neither.
 */
export async function commitAt(
  gitPath: string,
  path: string,
  { revision, last }: { readonly revision: string; readonly last: string },
  signal?: AbortSignal,
): Promise<string | null> {
  try {
    return (await resolveCommits(gitPath, path, [revision], signal))[0]!;
  } catch (error) {
    if (!isDay(revision) || !(error instanceof NotAnalysable)) throw error;
    return commitBefore(gitPath, path, { revision: last, day: revision }, signal);
  }
}

/** The last commit on the line of first parents from `revision` that was made before the day began, UTC; null: none was. */
async function commitBefore(
  gitPath: string,
  path: string,
  { revision, day }: { readonly revision: string; readonly day: string },
  signal?: AbortSignal,
): Promise<string | null> {
  const git = controlGit(gitPath, checkFolder(path), signal);
  // Git takes what was made at that very second, too.
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 1000).toISOString();
  const args = ['rev-list', '-1', '--first-parent', `--before=${before}`, '--end-of-options', revision];
  const found = await ask(git, args);
  return found === '' ? null : found;
}
