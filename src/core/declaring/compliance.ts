import { CODE, type JudgedHistory } from '../attribution';
import { ELSEWHERE } from '../graph';
import type { Rules } from './rules';

/** How commits that declare AI did so, made while a rule stood. */
export interface Kept {
  readonly ai: number;
  /** Of those made while some trailer was named: how many there are, and how many bear one that was. */
  readonly asked: number;
  readonly inForm: number;
  /** Of those made while some trailer was refused: how many there are, and how many bear one that was. */
  readonly refusing: number;
  readonly inRefused: number;
  /** An AI is named in Signed-off-by, or is the author: whatever the rules say of it. */
  readonly signedByAi: number;
  readonly byAgent: number;
}

export const NOTHING_KEPT: Kept = {
  ...{ ai: 0, asked: 0, inForm: 0, refusing: 0, inRefused: 0, signedByAi: 0, byAgent: 0 },
};

type Judged = Pick<JudgedHistory, 'graph' | 'mainline' | 'attributions' | 'trailerKeys'>;

/**
 * Holds each commit that itself declares AI against the rule that stood on the main line when it was made, by its committer
 * date; on a branch that is not merged none stands. Merges are left out. By the number of the commit.
 */
export function keptBy(rules: readonly Rules[], judged: Judged): Map<number, Kept> {
  const { graph, mainline, attributions, trailerKeys } = judged;
  const kept = new Map<number, Kept>();
  for (const [commit, keys] of trailerKeys) {
    const landed = mainline.landing[commit]!;
    if (landed === ELSEWHERE || graph.isMerge(commit) || !attributions.isAi(commit)) continue;
    const made = Math.min(landed, placeAt(graph.times[commit]!, mainline.dates));
    // The commit that brings a rule was made before it stood.
    const rule = rules.find(
      ({ since, until }) => since <= made && since !== landed && (until === null || made < until),
    );
    if (rule === undefined) continue;
    const bears = (wanted: readonly string[]) => wanted.some(key => keys.includes(key));
    const [isAsked, isRefused] = [rule.named.length > 0, rule.refused.length > 0];
    kept.set(commit, {
      ai: 1,
      asked: Number(isAsked),
      inForm: Number(isAsked && bears(rule.named)),
      refusing: Number(isRefused),
      inRefused: Number(isRefused && bears(rule.refused)),
      signedByAi: Number(keys.includes('signed-off-by')),
      byAgent: Number(attributions.classes[commit] === CODE.agent),
    });
  }
  return kept;
}

/** The last place on the main line that is no younger than a time; -1 where all are, or the time is not known. */
function placeAt(time: number, dates: readonly number[]): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function sumOf(all: Iterable<Kept>): Kept {
  const sum: Record<keyof Kept, number> = { ...NOTHING_KEPT };
  for (const kept of all) for (const key of Object.keys(sum) as (keyof Kept)[]) sum[key] += kept[key];
  return sum;
}
