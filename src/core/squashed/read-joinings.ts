import {
  type CommitPatch,
  findCandidates,
  type PatchBounds,
  PatchCollector,
  readCommitPatches,
  readMergePatches,
} from '../carried';
import type { ObjectReader } from '../git';
import type { CommitGraph } from '../graph';
import { QUARTER } from '../time';
import type { Branch, OutsideCommit } from './branch';

/** A branch whose commits are to be found in the commits that may have joined it. */
export interface Wanted {
  readonly branch: Branch;
  /** Full ids; null where any commit may have. */
  readonly joinedBy: readonly string[] | null;
}

/** The same with all patches. */
export interface Joining extends Wanted {
  readonly sources: readonly CommitPatch[];
  /** In the order of the history. */
  readonly targets: readonly CommitPatch[];
}

const SOURCES: PatchBounds = { ofCommit: 100_000, inAll: 4_000_000 };
const TARGETS: PatchBounds = { ofCommit: 200_000, inAll: 8_000_000 };

interface Around {
  readonly outside: ReadonlyMap<string, OutsideCommit>;
  /** The history's. */
  readonly graph: CommitGraph;
}

/** Without branches of which some commit cannot be read. */
export async function readJoinings(
  reader: ObjectReader,
  wanted: readonly Wanted[],
  { outside, graph }: Around,
  signal?: AbortSignal,
): Promise<Joining[]> {
  if (wanted.length === 0) return [];
  const sources = await readSources(reader, wanted, outside, signal);
  const targets = await readTargets(reader, wanted, sources, graph, signal);
  const all = inOrder(targets, graph.ids);
  return wanted.flatMap(one => {
    const { commits } = one.branch;
    if (!commits.every(id => sources.has(id))) return [];
    const own = commits.map(id => sources.get(id)!);
    const joinedBy = one.joinedBy?.flatMap(id => targets.get(id) ?? []) ?? likely(all, own);
    return [{ ...one, sources: own, targets: joinedBy }];
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
  sources: ReadonlyMap<string, CommitPatch>,
  graph: CommitGraph,
  signal?: AbortSignal,
): Promise<Map<string, CommitPatch>> {
  const to = new PatchCollector(TARGETS);
  const named = new Set(wanted.flatMap(({ joinedBy }) => joinedBy ?? []));
  await readCommitPatches(reader, [...named], to, signal);
  const unnamed = wanted.filter(({ joinedBy }) => joinedBy === null);
  const branches = unnamed.map(({ branch }) => branch.own.flatMap(id => sources.get(id) ?? []));
  const spans = branches.map(spanOf);
  const isIn = (time: number) => spans.some(({ from, until }) => from <= time && time <= until);
  const history = graph.ids.filter((_, commit) => isIn(graph.times[commit]!));
  const theirs = [...new Set(branches.flat())];
  if (theirs.length > 0) await findCandidates(reader, theirs, history, to, signal);
  return new Map(to.commits.map(commit => [commit.id, commit]));
}

function inOrder(commits: ReadonlyMap<string, CommitPatch>, history: readonly string[]): CommitPatch[] {
  return history.flatMap(id => commits.get(id) ?? []);
}

/** When a branch may have been joined that no commit names: from its first commit on, up to a quarter after its last. */
function spanOf(sources: readonly CommitPatch[]): { readonly from: number; readonly until: number } {
  const times = sources.flatMap(({ committerTime }) => committerTime ?? []);
  return { from: Math.min(...times), until: Math.max(...times) + QUARTER };
}

/** Commits of that time of which most was written on the branch. */
function likely(targets: readonly CommitPatch[], sources: readonly CommitPatch[]): CommitPatch[] {
  const written = new Set<number>();
  for (const { files } of sources) for (const { marks } of files) for (const mark of marks) written.add(mark);
  const { from, until } = spanOf(sources);
  return targets.filter(
    target =>
      target.committerTime !== null &&
      from <= target.committerTime &&
      target.committerTime <= until &&
      isMostly(target, written),
  );
}

function isMostly({ files }: CommitPatch, written: ReadonlySet<number>): boolean {
  let [all, found] = [0, 0];
  for (const { marks, weights } of files)
    for (let i = 0; i < marks.length; i++) {
      all += weights[i]!;
      if (written.has(marks[i]!)) found += weights[i]!;
    }
  return all > 0 && 2 * found >= all;
}
