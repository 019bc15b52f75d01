import { checkFolder } from '../run/check';
import { ask, controlGit } from '../run/control';
import { NotAnalysable } from '../run/errors';
import { resolveCommits } from './locate';

/** What comes in where git stopped at a conflict. Of a revert it is the other way round, and so not among them. */
const COMING_IN = ['REBASE_HEAD', 'CHERRY_PICK_HEAD', 'MERGE_HEAD'] as const;

/** The commits whose versions of a file a conflict has as its stages, by full id. */
export interface MergedCommits {
  readonly theirs: string;
  /** Null where there is none, or several, of which git made one of its own. */
  readonly base: string | null;
}

/** Null where no merge, rebase or cherry-pick waits in the work tree at or above `path`. */
export async function findMerged(
  gitPath: string,
  path: string,
  signal?: AbortSignal,
): Promise<MergedCommits | null> {
  const resolve = async (revision: string) => {
    try {
      return (await resolveCommits(gitPath, path, [revision], signal))[0]!;
    } catch (error) {
      if (error instanceof NotAnalysable && error.reason === 'no-such-revision') return null;
      throw error;
    }
  };
  for (const name of COMING_IN) {
    const theirs = await resolve(name);
    if (theirs === null) continue;
    if (name !== 'MERGE_HEAD') return { theirs, base: await resolve(`${theirs}^`) };
    const ours = await resolve('HEAD');
    return { theirs, base: ours && (await onlyBase(gitPath, path, ours, theirs, signal)) };
  }
  return null;
}

/** Of two commits, by full id. */
async function onlyBase(
  gitPath: string,
  path: string,
  ours: string,
  theirs: string,
  signal?: AbortSignal,
): Promise<string | null> {
  const git = controlGit(gitPath, checkFolder(path), signal);
  const lines = (await ask(git, ['rev-parse', `${ours}...${theirs}`])).split('\n');
  const [base, ...others] = lines.filter(line => line.startsWith('^'));
  return base === undefined || others.length > 0 ? null : base.slice(1);
}
