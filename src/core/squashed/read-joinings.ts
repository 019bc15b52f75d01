import {
  type CommitPatch,
  type PatchBounds,
  PatchCollector,
  readCommitPatches,
  readMergePatches,
} from '../carried';
import type { ObjectReader } from '../git';
import type { Branch, OutsideCommit } from './branch';

/** A branch whose commits are to be found in the commits that may have joined it. */
export interface Wanted {
  readonly branch: Branch;
  /** Full ids. */
  readonly joinedBy: readonly string[];
  /** The commits say themselves that they joined it. */
  readonly isNamed: boolean;
}

/** The same with all patches. */
export interface Joining extends Wanted {
  readonly sources: readonly CommitPatch[];
  /** In the order of the history. */
  readonly targets: readonly CommitPatch[];
}

const SOURCES: PatchBounds = { ofCommit: 100_000, inAll: 4_000_000 };
const TARGETS: PatchBounds = { ofCommit: 200_000, inAll: 8_000_000 };

/** Without branches of which some commit cannot be read. */
export async function readJoinings(
  reader: ObjectReader,
  wanted: readonly Wanted[],
  outside: ReadonlyMap<string, OutsideCommit>,
  signal?: AbortSignal,
): Promise<Joining[]> {
  if (wanted.length === 0) return [];
  const sources = await readSources(reader, wanted, outside, signal);
  const targets = await readTargets(reader, wanted, signal);
  return wanted.flatMap(one => {
    const { commits } = one.branch;
    if (!commits.every(id => sources.has(id))) return [];
    const own = commits.map(id => sources.get(id)!);
    return [{ ...one, sources: own, targets: one.joinedBy.flatMap(id => targets.get(id) ?? []) }];
  });
}

/** Of merges that bring in nothing of the branch only how they moved the lines of its files. */
async function readSources(
  reader: ObjectReader,
  wanted: readonly Wanted[],
  outside: ReadonlyMap<string, OutsideCommit>,
  signal?: AbortSignal,
): Promise<Map<string, CommitPatch>> {
  const isFromOutside = (id: string) =>
    outside
      .get(id)!
      .parents.slice(1)
      .every(parent => !outside.has(parent));
  const all = new Set(wanted.flatMap(({ branch }) => branch.commits));
  const isBringing = (id: string) => outside.get(id)!.parents.length > 1 && isFromOutside(id);
  const from = new PatchCollector(SOURCES);
  await readCommitPatches(
    reader,
    [...all].filter(id => !isBringing(id)),
    from,
    signal,
  );
  const sources = new Map(from.commits.map(commit => [commit.id, commit]));
  const pathsOf = new Map<string, Set<string>>();
  for (const { branch } of wanted) {
    const paths = branch.own.flatMap(id => sources.get(id)?.files.flatMap(({ path }) => path ?? []) ?? []);
    for (const id of branch.commits.filter(isBringing))
      pathsOf.set(id, new Set([...(pathsOf.get(id) ?? []), ...paths]));
  }
  const merges = [...pathsOf].map(([id, paths]) => ({ ...outside.get(id)!, paths }));
  for (const patch of await readMergePatches(reader, merges, signal)) sources.set(patch.id, patch);
  return sources;
}

async function readTargets(
  reader: ObjectReader,
  wanted: readonly Wanted[],
  signal?: AbortSignal,
): Promise<Map<string, CommitPatch>> {
  const to = new PatchCollector(TARGETS);
  const joiners = new Set(wanted.flatMap(({ joinedBy }) => joinedBy));
  await readCommitPatches(reader, [...joiners], to, signal);
  return new Map(to.commits.map(commit => [commit.id, commit]));
}
