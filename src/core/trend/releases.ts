import type { Tag } from '../git';
import type { CommitGraph, Sides } from '../graph';

/** A release tag, with the release before it. */
export interface Release {
  readonly tag: string;
  readonly commit: number;
  /** Position in the list of the nearest earlier release that this one contains; null for the first. */
  readonly previous: number | null;
}

/** `v1.2`, `1.2.3`, `name-1.2.3`, `name@1.2.3`, `release/2024.1`; not `1.2.3-rc1`, `nightly`, `v2`. */
const RELEASE_TAG = /^(?:.*[-_/@])?v?\d+(?:\.\d+)+$/i;

export function isReleaseName(tag: string): boolean {
  return RELEASE_TAG.test(tag);
}

/**
 * Tags that may belong to the history of a head of this date: those of other branches (old versions that are still
 * kept up) too, but none that came later. Undated tags may.
 */
export function notAfter(tags: readonly Tag[], headTime: number | null): Tag[] {
  return tags.filter(({ time }) => time === null || headTime === null || time <= headTime);
}

/** Releases among the commits, parents first. Of several tags on one commit the shortest name stands for all. */
export function findReleases(graph: CommitGraph, tags: readonly Tag[]): Release[] {
  const byCommit = new Map<number, string>();
  for (const { name, commit } of tags) {
    const number = graph.numberOf(commit);
    if (number === undefined || !RELEASE_TAG.test(name)) continue;
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
  readonly commits: ReadonlySet<number>;
  private readonly first: number;

  constructor(commits: readonly number[]) {
    this.commits = new Set(commits);
    this.first = commits.reduce((least, commit) => Math.min(least, commit), Number.POSITIVE_INFINITY);
  }

  has(commit: number): boolean {
    return commit >= this.first && this.commits.has(commit);
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
