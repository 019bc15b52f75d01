import { DAY, GIT_BEGINS } from '../time';
import type { CommitGraph } from './graph';
import { ELSEWHERE, longestRising, type Mainline } from './mainline';

/**
 * What the beginning of a main line must have before its dates from the time before git are believed: a conversion from
 * an older system leaves many, day after day and in order; a clock that was wrong or set back leaves a few, or one.
 */
export const CONVERSION = { commits: 20, days: 10, span: 30 * DAY, inOrder: 0.9, pause: 1826 * DAY } as const;

/** Work that was begun under the older system may have been merged for so long after. */
const MERGED_LATER = 365 * DAY;

/** Commits dated before git began whose date proves nothing: rising numbers. What comes on top changes no answer. */
export function doubtfulDates(graph: CommitGraph, mainline: Pick<Mainline, 'commits' | 'landing'>): number[] {
  const early: number[] = [];
  for (let commit = 0; commit < graph.size; commit++) if (isEarly(graph, commit)) early.push(commit);
  if (early.length === 0) return early;
  const conversion = findConversion(graph, mainline.commits);
  if (conversion === null) return early;
  return early.filter(commit => !isConverted(commit, graph, mainline, conversion));
}

function isEarly(graph: CommitGraph, commit: number): boolean {
  return graph.times[commit]! < GIT_BEGINS;
}

interface Conversion {
  /** The first date. */
  readonly from: number;
  /** Position of its last commit on the main line. */
  readonly last: number;
}

function findConversion(graph: CommitGraph, mainline: readonly number[]): Conversion | null {
  const positions = [...mainline.keys()].filter(position => isEarly(graph, mainline[position]!));
  const dates = positions.map(position => graph.times[mainline[position]!]!);
  const inOrder = longestRising(dates);
  const run = positions.filter((_, i) => inOrder[i] === 1);
  const isLater = (position: number) => graph.times[mainline[position]!]! >= GIT_BEGINS;
  const length = beginning(run, isLater);
  const times = withoutStrays(run.slice(0, length).map(position => graph.times[mainline[position]!]!));
  const [from = 0, to = 0] = [times[0], times.at(-1)];
  const days = new Set(times.map(time => Math.floor(time / DAY)));
  return times.length >= CONVERSION.commits && days.size >= CONVERSION.days && to - from >= CONVERSION.span
    ? { from, last: run[length - 1]! }
    : null;
}

/** How many of these positions are nearly all of the main line up to there, and do not lie among later commits. */
function beginning(run: readonly number[], isLater: (position: number) => boolean): number {
  const isAmongLater = (position: number) => {
    for (let near = Math.max(0, position - CONVERSION.commits); near < position; near++)
      if (isLater(near)) return true;
    return false;
  };
  let length = run.length;
  for (; length > 0; length--) {
    const last = run[length - 1]!;
    if (length >= CONVERSION.inOrder * (last + 1) && !isAmongLater(last)) break;
  }
  return length;
}

/** What comes long before the rest is a clock that was never set, as zip archives have it. */
function withoutStrays(times: readonly number[]): readonly number[] {
  let first = 0;
  while (first + 1 < times.length && times[first + 1]! - times[first]! > CONVERSION.pause) first++;
  return times.slice(first);
}

/** Not before the run, and landed with it or soon after; of what never landed, the date alone is known. */
function isConverted(
  commit: number,
  graph: CommitGraph,
  { commits, landing }: Pick<Mainline, 'commits' | 'landing'>,
  { from, last }: Conversion,
): boolean {
  if (graph.times[commit]! < from) return false;
  const position = landing[commit]!;
  if (position === ELSEWHERE || position <= last) return true;
  const landed = commits[position]!;
  return landed !== commit && graph.times[landed]! < GIT_BEGINS + MERGED_LATER;
}
