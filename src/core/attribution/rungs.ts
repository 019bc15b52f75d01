import { HANDS } from '../evidence';
import { type CommitGraph, ELSEWHERE, type Mainline } from '../graph';
import { HIDDEN_RUNG, type Rung } from '../model';
import { type Attributions, CODE } from './attributions';
import type { LinePart } from './recorded-parts';

interface Known {
  readonly graph: CommitGraph;
  readonly mainline: Mainline;
  readonly table: Attributions;
  /** `HANDS` of each commit. */
  readonly hands: Uint8Array;
}

/**
 * How far a person's name stands on the way of a commit. 0: no evidence of AI. 1: assisted. 2: a co-author. 3: an agent is
 * the author, a person committed it. 4: an agent is author and committer, and a person's name is at its merge or review.
 * 5: no person's name is in author, committer, sign-off, review or merge. `HIDDEN_RUNG`: a forge made the commit, and
 * does not say who had it merged. Who gave a co-author line is not asked: tools credit whoever reported.
 */
export function rungOf(commit: number, { graph, mainline, table, hands }: Known): Rung {
  const code = table.classes[commit]!;
  if (code === CODE.assist) return 1;
  if (code === CODE.pair) return 2;
  if (code !== CODE.agent) return 0;
  const own = hands[commit]!;
  if ((own & HANDS.committer) !== 0) return 3;
  if ((own & HANDS.reviewer) !== 0) return 4;
  const landing = mainline.landing[commit]!;
  const landed = landing === ELSEWHERE ? commit : mainline.commits[landing]!;
  if (landed === commit) return (own & HANDS.forge) !== 0 && !graph.isMerge(commit) ? HIDDEN_RUNG : 5;
  return (hands[landed]! & (HANDS.author | HANDS.committer | HANDS.reviewer)) !== 0 ? 4 : 5;
}

/**
 * The same of lines that something finer than the commit tells apart. What a record gives to AI, two had a hand in where the
 * commit does not say more; what commits of a branch wrote, a squash brought, and does not say who had it merged.
 */
export function partRung({ class: code, basis }: LinePart, ofCommit: Rung): Rung {
  if (code === CODE.assist) return 1;
  if (code === CODE.pair) return 2;
  if (code !== CODE.agent) return 0;
  if (basis === 'squash') return HIDDEN_RUNG;
  return ofCommit < 2 ? 2 : ofCommit;
}
