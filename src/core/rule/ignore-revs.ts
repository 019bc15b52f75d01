import type { CommitGraph } from '../graph';

export const IGNORE_REVS_FILE = '.git-blame-ignore-revs';

export interface IgnoreRevs {
  /** Full ids, sorted, each once. */
  readonly revisions: readonly string[];
  /** Lines that name no commit by its full id. */
  readonly unusable: readonly string[];
}

/** The commits that a repository asks `git blame` to look through. Form: git's blame.ignoreRevsFile. */
export function readIgnoreRevs(content: Buffer | undefined): IgnoreRevs {
  const lines = (content?.toString('latin1') ?? '')
    .split('\n')
    .map(line => line.replace(/#.*/, '').trim())
    .filter(line => line !== '');
  const isId = (line: string) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(line);
  return {
    revisions: [...new Set(lines.filter(isId).map(line => line.toLowerCase()))].sort(),
    unusable: lines.filter(line => !isId(line)),
  };
}

/** Commits of a history that the rule looks through, by number. */
export function ignoredIn(
  graph: CommitGraph,
  { ignored }: { readonly ignored: readonly string[] },
): ReadonlySet<number> {
  return new Set(ignored.flatMap(id => graph.numberOf(id) ?? []));
}
