import type { CacheFolder } from './cache';
import { findGit, locateRepository, ObjectReader, type RepositoryPlace } from './git';
import type { GitMemoryPlace } from './git-memory';
import type { LocalSessions } from './matched';
import { type Rule, type RuleId, readRule } from './rule';

export interface OpenRepository {
  readonly place: RepositoryPlace;
  readonly reader: ObjectReader;
  readonly rule: Rule;
}

export interface OpenOptions {
  readonly revision: string;
  readonly rule: RuleId;
  /** Where to look for git: the value of PATH. */
  readonly searchPath: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Where the repository was just found, so that it need not be looked for again. */
  readonly place?: RepositoryPlace;
  /** Where git's answers are kept for the next time. */
  readonly cache?: CacheFolder | null;
  /** What agents keep of their sessions on this machine; nothing of it is heard at first. */
  readonly sessions?: LocalSessions | null;
}

/**
 * Opens the repository at or above `path`, puts the rule in rule at `revision` and hands both to `use`. Everything
 * temporary is gone when the promise settles. Throws NotAnalysable where there is nothing to analyse.
 */
export function withRepository<T>(
  path: string,
  options: OpenOptions,
  use: (repository: OpenRepository) => Promise<T>,
): Promise<T> {
  return withReader(path, options, async (place, reader) =>
    use({
      place,
      reader,
      rule: await readRule(reader, place, options.rule, options.signal, options.sessions),
    }),
  );
}

/** The same, without a rule. */
export async function withReader<T>(
  path: string,
  options: OpenOptions,
  use: (place: RepositoryPlace, reader: ObjectReader) => Promise<T>,
): Promise<T> {
  const git = findGit(options.searchPath);
  const place = options.place ?? (await locateRepository(git, path, options.revision, options.signal));
  const reader = new ObjectReader(git, place);
  try {
    return await use(place, reader);
  } finally {
    reader.dispose();
  }
}

/** Where git's answers about a repository are kept; null without a cache. */
export function gitMemoryOf(
  { objectsDir, gitVersion }: RepositoryPlace,
  cache: CacheFolder | null | undefined,
): GitMemoryPlace | null {
  return cache ? { cache, repository: objectsDir, gitVersion } : null;
}
