import type { CommitGraph } from './graph';

/** Landing of a commit that is not in the history of the head, as on a release branch. */
export const ELSEWHERE = -1;

/** The first-parent chain of the head, and for every commit the place on it where it landed. */
export interface Mainline {
  /** Commit numbers, oldest first; the last is the head. */
  readonly commits: readonly number[];
  /** Committer dates in seconds, never falling; see `steadyDates`. */
  readonly dates: readonly number[];
  /** How many dates had to be moved, and the commits concerned. */
  readonly moved: readonly number[];
  /** For each commit of the graph: position on the chain of the commit that first contains it, or ELSEWHERE. */
  readonly landing: Int32Array;
}

export function findMainline(graph: CommitGraph, head: number): Mainline {
  const commits: number[] = [];
  for (let at: number | undefined = head; at !== undefined; at = graph.parents[at]![0]) commits.push(at);
  commits.reverse();
  const { dates, moved } = steadyDates(commits.map(commit => graph.times[commit]!));
  return { commits, dates, moved: moved.map(i => commits[i]!), landing: findLandings(graph, commits) };
}

function findLandings(graph: CommitGraph, mainline: readonly number[]): Int32Array {
  const landing = new Int32Array(graph.size).fill(ELSEWHERE);
  mainline.forEach((commit, position) => {
    const open = [commit];
    while (open.length > 0) {
      const at = open.pop()!;
      if (landing[at] !== ELSEWHERE) continue;
      landing[at] = position;
      open.push(...graph.parents[at]!);
    }
  });
  return landing;
}

/**
 * Dates along a chain that must not run backwards. The longest run that is already in order is trusted; every other
 * date (a broken clock, a rebase, an import) takes the date of the trusted one before it, or of the first.
 */
export function steadyDates(dates: readonly number[]): { dates: number[]; moved: number[] } {
  const trusted = longestRising(dates);
  const steady: number[] = [];
  const moved: number[] = [];
  const first = dates.find((_, i) => trusted[i] === 1) ?? 0;
  dates.forEach((date, i) => {
    if (trusted[i] !== 1) moved.push(i);
    steady.push(trusted[i] === 1 ? date : (steady[i - 1] ?? first));
  });
  return { dates: steady, moved };
}

/** Marks a longest subsequence that never falls (patience sorting). NaN never belongs to it. */
export function longestRising(dates: readonly number[]): Uint8Array {
  const tails: number[] = []; // tails[n]: index of the smallest date that ends a run of n + 1
  const before = new Int32Array(dates.length).fill(-1);
  dates.forEach((date, i) => {
    if (Number.isNaN(date)) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (dates[tails[middle]!]! <= date) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const chosen = new Uint8Array(dates.length);
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) chosen[i] = 1;
  return chosen;
}
