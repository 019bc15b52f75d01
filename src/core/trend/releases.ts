import type { Tag } from '../git';
import { type CommitGraph, ELSEWHERE, type Mainline, type Sides } from '../graph';
import { isReleaseName } from './release-names';

/** A release tag, with the release before it. */
export interface Release {
  readonly tag: string;
  readonly commit: number;
  /** Position in the list of the nearest earlier release that this one contains; null for the first. */
  readonly previous: number | null;
}

/**
 * Tags that may belong to the history of a head of this date, so that their commits are read with it: those of other
 * branches (old versions that are still kept up) too, but none that came later. Where one has no date, nobody knows.
 */
export function notAfter(tags: readonly Tag[], headTime: number | null): Tag[] {
  return tags.filter(({ time }) => time !== null && headTime !== null && time <= headTime);
}

/**
 * Tags that belong to the history of the head: on its own commits whatever their clock says, and those of other branches
 * that are no younger; never on what grew out of the head. The head may have stood earlier on its main line.
 */
export function belonging(
  tags: readonly Tag[],
  graph: CommitGraph,
  { commits, landing }: Pick<Mainline, 'commits' | 'landing'>,
  position = commits.length - 1,
): Tag[] {
  const head = commits[position]!;
  const time = graph.times[head]!;
  const early = new Set(notAfter(tags, Number.isNaN(time) ? null : time));
  const later = descendantsOf(graph, head);
  return tags.filter(tag => {
    const commit = graph.numberOf(tag.commit);
    if (commit === undefined) return false;
    const landed = landing[commit] !== ELSEWHERE && landing[commit]! <= position;
    return landed || (early.has(tag) && later[commit] === 0);
  });
}

/** Marks all that contains a commit, but itself. */
function descendantsOf(graph: CommitGraph, commit: number): Uint8Array {
  const later = new Uint8Array(graph.size);
  for (let other = commit + 1; other < graph.size; other++)
    if (graph.parents[other]!.some(parent => parent === commit || later[parent] === 1)) later[other] = 1;
  return later;
}

/**
 * Releases among the commits, parents first: the tags whose names are those of releases, or other names that `isRelease`
 * takes. Of several tags on one commit the shortest name stands for all.
 */
export function findReleases(
  graph: CommitGraph,
  tags: readonly Tag[],
  isRelease: (name: string) => boolean = isReleaseName,
): Release[] {
  const byCommit = new Map<number, string>();
  for (const { name, commit } of tags) {
    const number = graph.numberOf(commit);
    if (number === undefined || !isRelease(name)) continue;
    const known = byCommit.get(number);
    if (known === undefined || shorter(name, known)) byCommit.set(number, name);
  }
  const commits = [...byCommit.keys()].sort((a, b) => a - b);
  const nearest = nearestReleases(graph, commits);
  return commits.map(commit => ({ tag: byCommit.get(commit)!, commit, previous: nearest(commit) }));
}

/** Commits of a release: reachable from it and not from the one before. Null: all that it contains. */
export function commitsSince(sides: Sides, release: Release, all: readonly Release[]): ReleaseCommits | null {
  if (release.previous === null) return null;
  return new ReleaseCommits(sides.sideOf(all[release.previous]!.commit, [release.commit]));
}

/** A set of commits that is asked mostly of commits that are older than all of it. */
export class ReleaseCommits {
  /** The least of them, and from there on a bit for each commit. */
  private readonly first: number;
  private readonly bits: Uint32Array;

  constructor(readonly commits: readonly number[]) {
    this.first = commits.reduce((least, commit) => Math.min(least, commit), Number.POSITIVE_INFINITY);
    const last = commits.reduce((most, commit) => Math.max(most, commit), -1);
    this.bits = new Uint32Array(last < 0 ? 0 : ((last - this.first) >>> 5) + 1);
    for (const commit of commits)
      this.bits[(commit - this.first) >>> 5]! |= 1 << ((commit - this.first) & 31);
  }

  has(commit: number): boolean {
    const at = commit - this.first;
    // Beyond the last there are no bits: undefined counts as none.
    return at >= 0 && ((this.bits[at >>> 5]! >>> (at & 31)) & 1) === 1;
  }
}

/** For each release the date of the newest that it contains, itself one of them: so dates never contradict history. */
function steadyTimes(graph: CommitGraph, releases: ReadonlySet<number>): Float64Array {
  const newest = new Float64Array(graph.size);
  for (let commit = 0; commit < graph.size; commit++) {
    for (const parent of graph.parents[commit]!) newest[commit] = Math.max(newest[commit]!, newest[parent]!);
    const time = graph.times[commit]!;
    if (releases.has(commit) && time > newest[commit]!) newest[commit] = time;
  }
  return newest;
}

function shorter(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}

/** The newest release among a commit's ancestors, the commit itself not counted. */
function nearestReleases(graph: CommitGraph, commits: readonly number[]): (commit: number) => number | null {
  const steady = steadyTimes(graph, new Set(commits));
  const byAge = commits.map((_, i) => i);
  byAge.sort((a, b) => steady[commits[a]!]! - steady[commits[b]!]! || a - b);
  const ages = new Map(byAge.map((release, age) => [commits[release]!, age]));
  const newest = new Int32Array(graph.size).fill(-1);
  const before = new Int32Array(graph.size).fill(-1);
  for (let commit = 0; commit < graph.size; commit++) {
    for (const parent of graph.parents[commit]!) before[commit] = Math.max(before[commit]!, newest[parent]!);
    newest[commit] = ages.get(commit) ?? before[commit]!;
  }
  return commit => byAge[before[commit]!] ?? null;
}
