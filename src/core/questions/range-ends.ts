import { commitBefore, findGit, isDay, NotAnalysable, resolveCommits } from '../git';

/** Two revisions, or days: what stood when they began. `from` is null where nothing did. */
export interface RangeEnds {
  readonly from: string | null;
  readonly to: string;
}

/** Commits that stand for both ends. A name that a commit has goes before a day, which is one of `revision`'s main line. */
export async function resolveRange(
  path: string,
  { from, to }: { readonly from: string; readonly to: string },
  {
    searchPath,
    signal,
    revision: head = 'HEAD',
  }: {
    readonly searchPath: string | undefined;
    readonly signal?: AbortSignal | undefined;
    readonly revision?: string;
  },
): Promise<RangeEnds> {
  const git = findGit(searchPath);
  const resolve = async (revision: string, last: string): Promise<string | null> => {
    try {
      return (await resolveCommits(git, path, [revision], signal))[0]!;
    } catch (error) {
      if (!isDay(revision) || !(error instanceof NotAnalysable)) throw error;
      return commitBefore(git, path, { revision: last, day: revision }, signal);
    }
  };
  const end = await resolve(to, head);
  if (end === null)
    throw new NotAnalysable(
      'no-such-revision',
      `Nothing was committed before ${to}: name a later day, or a commit.`,
    );
  return { from: await resolve(from, end), to: end };
}
