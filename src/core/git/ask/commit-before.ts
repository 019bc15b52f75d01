import { checkFolder } from '../run/check';
import { ask, controlGit } from '../run/control';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a revision is written as a day, which no commit may be called. */
export function isDay(revision: string): boolean {
  return DAY.test(revision) && !Number.isNaN(Date.parse(`${revision}T00:00:00Z`));
}

/** The last commit on the line of first parents from `revision` that was made before the day began, UTC; null: none was. */
export async function commitBefore(
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
