import { type ObjectReader, readTouching } from '../git';
import type { PatchCollector } from './collect-patches';
import type { CommitPatch } from './commit-patch';
import { readCommitPatches } from './read-commit-patches';

/** So often is a file looked for under the name that the history gave it afterwards. */
const MOST_RENAMES = 5;

/**
 * Reads those commits of a history into `collector` that touch files which the sources wrote to, also under other
 * names that the history gave them. Only they are read with their lines; of the others git is asked which of the paths
 * they touch.
 */
export async function findCandidates(
  reader: ObjectReader,
  sources: readonly CommitPatch[],
  history: readonly string[],
  collector: PatchCollector,
  signal?: AbortSignal,
): Promise<void> {
  const known = new Set<string>();
  const read = new Set<string>();
  let paths = namesOf(sources, known);
  for (let round = 0; round <= MOST_RENAMES && paths.length > 0; round++) {
    const left = history.filter(id => !read.has(id));
    const touching = await readTouching(reader, left, paths, signal);
    for (const id of touching) read.add(id);
    const before = collector.commits.length;
    await readCommitPatches(reader, touching, collector, signal);
    paths = newNamesOf(collector.commits.slice(before), known);
  }
}

function namesOf(commits: readonly CommitPatch[], known: Set<string>): string[] {
  const names = commits.flatMap(({ files }) =>
    files.flatMap(({ path, marks }) => (marks.length > 0 ? [path] : [])),
  );
  return added(names, known);
}

/** Names that files with a known one were given. */
function newNamesOf(commits: readonly CommitPatch[], known: Set<string>): string[] {
  const moved = commits.flatMap(({ files }) => files.filter(({ from }) => from !== null && known.has(from)));
  return added(
    moved.map(({ path }) => path),
    known,
  );
}

function added(names: readonly (string | null)[], known: Set<string>): string[] {
  const fresh = new Set(names.filter(name => name !== null && !known.has(name)) as string[]);
  for (const name of fresh) known.add(name);
  return [...fresh];
}
