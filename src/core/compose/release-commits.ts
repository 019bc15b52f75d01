import type { JudgedHistory } from '../attribution';
import { ELSEWHERE, Sides } from '../graph';
import type { Release } from '../trend';

interface OwnCommits {
  readonly release: Release;
  /** Seconds. */
  readonly date: number;
  /** Reachable from the release and not from the one before. */
  readonly commits: readonly number[];
}

/** Of the releases that can hold what landed at a place of the main line or later: on it from there on, or on a branch that is no older. */
export function ownCommits(
  releases: readonly Release[],
  { graph, mainline: { landing, dates } }: Pick<JudgedHistory, 'graph' | 'mainline'>,
  since: number,
): OwnCommits[] {
  const sides = new Sides(graph);
  return releases.flatMap(release => {
    const { commit, previous } = release;
    const place = landing[commit]!;
    const time = graph.times[commit]!;
    const date = place === ELSEWHERE || !Number.isNaN(time) ? time : dates[place]!;
    const isOld = place === ELSEWHERE ? !(time >= dates[since]!) : place < since;
    if (isOld) return [];
    const commits =
      previous === null ? reachable(commit, graph) : sides.sideOf(releases[previous]!.commit, [commit]);
    return [{ release, date, commits }];
  });
}

function reachable(tip: number, { parents }: JudgedHistory['graph']): number[] {
  const seen = new Set([tip]);
  for (const commit of seen) for (const parent of parents[commit]!) seen.add(parent);
  return [...seen];
}
