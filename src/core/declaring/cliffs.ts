import { CODE, type JudgedHistory } from '../attribution';
import { ELSEWHERE } from '../graph';
import { DAY } from '../time';
import type { Turn } from './turns';
import { compareShares, type Share, type SharesCompared } from './two-shares';

/** How the share of commits that declare AI was before and behind a turn. */
export interface Cliff extends Turn {
  readonly before: Share;
  readonly after: Share;
  /** People who declared AI before, and those of them who went on to commit, declaring or not. */
  readonly people: { readonly declared: number; readonly wentOn: number };
  /** Null where there are too few commits on one side. */
  readonly compared: SharesCompared | null;
  /** What chance alone would not do; null where it might have, or where nothing was compared. */
  readonly moved: 'fell' | 'rose' | null;
}

export const WINDOW_DAYS = 90;
/** So many commits on each side. */
export const LEAST_COMMITS = 20;
/** The chance of one move at least that is none, over all turns that are compared: p has to stay below this part of it. */
export const CHANCE = 0.01;
/** More are of no use to a reader: the newest are told. */
const MOST_TURNS = 40;

type Judged = Pick<JudgedHistory, 'graph' | 'mainline' | 'attributions' | 'authors'>;

/**
 * For each turn, the share of commits that declare AI among those that were made and landed in the 90 days before, and in those
 * behind it. Merges and bots are left out, and so is what landed with the turn. Of a setting, those commits
 * count that name its agent first (`nameOf`, by id). Commits are no independent trials, as Fisher's test has it: the bound that
 * p has to stay below is small for that reason, and divided by the number of comparisons (Bonferroni).
 */
export function cliffsOf(turns: readonly Turn[], judged: Judged, nameOf: (agent: string) => string): Cliff[] {
  const newest = turns.slice(-MOST_TURNS);
  const [first] = newest;
  if (first === undefined) return [];
  const commits = commitsSince(first.at, judged);
  const counted = newest.map(turn => ({
    ...turn,
    ...countAround(turn, commits, judged, turn.agent === null ? null : nameOf(turn.agent)),
  }));
  const isEnough = ({ before, after }: (typeof counted)[number]) =>
    before.of >= LEAST_COMMITS && after.of >= LEAST_COMMITS;
  const bound = CHANCE / Math.max(1, counted.filter(isEnough).length);
  return counted.map(cliff => {
    if (!isEnough(cliff)) return { ...cliff, compared: null, moved: null };
    const compared = compareShares(cliff.before, cliff.after);
    const hasMoved = compared.p < bound && compared.difference !== 0;
    return { ...cliff, compared, moved: hasMoved ? (compared.difference < 0 ? 'fell' : 'rose') : null };
  });
}

/** Those that may lie in the window of a turn at this place or later. */
function commitsSince(at: number, { graph, mainline, attributions }: Judged): number[] {
  const { landing, dates } = mainline;
  const from = dates[at]! - WINDOW_DAYS * DAY;
  const commits: number[] = [];
  for (let commit = 0; commit < graph.size; commit++) {
    const place = landing[commit]!;
    if (place === ELSEWHERE || dates[place]! < from || graph.isMerge(commit)) continue;
    if (attributions.classes[commit] !== CODE.automation) commits.push(commit);
  }
  return commits;
}

function countAround(
  { at }: Turn,
  commits: readonly number[],
  { graph, mainline: { landing, dates }, attributions, authors }: Judged,
  agent: string | null,
): Pick<Cliff, 'before' | 'after' | 'people'> {
  const day = dates[at]!;
  const [before, after] = [
    { of: 0, declared: 0 },
    { of: 0, declared: 0 },
  ];
  const [declared, went] = [new Set<number>(), new Set<number>()];
  const declares = (commit: number) =>
    attributions.isAi(commit) &&
    (agent === null || attributions.agentModels[attributions.agents[commit]!]?.agent === agent);
  for (const commit of commits) {
    const place = landing[commit]!;
    const date = dates[place]!;
    const [made, begin] = [graph.times[commit]!, day - WINDOW_DAYS * DAY];
    if (place < at && date >= begin && made >= begin) {
      before.of++;
      if (!declares(commit)) continue;
      before.declared++;
      declared.add(authors[commit]!);
    } else if (place > at && date < day + WINDOW_DAYS * DAY && made >= day) {
      after.of++;
      went.add(authors[commit]!);
      if (declares(commit)) after.declared++;
    }
  }
  const wentOn = [...declared].filter(author => went.has(author)).length;
  return { before, after, people: { declared: declared.size, wentOn } };
}
