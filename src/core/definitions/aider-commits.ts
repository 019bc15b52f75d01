import { ObjectIds, type ObjectReader, readChanges, readHistory } from '../git';
import type { Commit } from '../model';
import { isAiderCommit } from './aider-rule';

export interface AiderCommit {
  /** All its lines are Aider's. */
  readonly isAi: boolean;
  readonly parents: readonly string[];
  /** Committer date in seconds since 1970; null where git cannot read it. */
  readonly time: number | null;
  /** First line of the message. */
  readonly subject: string;
}

/** All commits that `to` leads to and `from` does not, by full id. */
export async function readAiderCommits(
  reader: ObjectReader,
  from: string,
  to: string,
  signal: AbortSignal | undefined,
): Promise<Map<string, AiderCommit>> {
  const commits = new Map<string, AiderCommit>();
  const begin = () => {
    commits.clear();
    return (commit: Commit) => {
      const { id, parents, committerTime, message } = commit;
      const [subject = ''] = message.trimStart().split('\n', 1);
      commits.set(id, { isAi: isAiderCommit(commit), parents, time: committerTime, subject });
    };
  };
  await readHistory(reader, { tips: [to], known: [from] }, begin, signal);
  return commits;
}

/**
 * Says of a byte-string path whether some commit of the range has another file there than one of its parents. Where none
 * has, blame comes to the edge of the range with all lines of the file, so that none is new.
 */
export async function touchedIn(
  reader: ObjectReader,
  commits: ReadonlyMap<string, AiderCommit>,
  signal: AbortSignal | undefined,
): Promise<(path: string) => boolean> {
  const comparisons = [...commits].flatMap(([commit, { parents }]) =>
    (parents.length === 0 ? [null] : parents).map(parent => ({ commit, parent })),
  );
  const touched = new Set<string>();
  let isKnown = true;
  await readChanges(
    reader,
    comparisons,
    new ObjectIds(reader.idBytes),
    (_, changes) => {
      if (changes === null) isKnown = false;
      for (const { path } of changes ?? []) touched.add(path);
    },
    signal,
  );
  return path => !isKnown || touched.has(path);
}
