import type { Counts, Shares } from '../report';
import type { Claim, Limit } from './claim';

/** What was counted to hold a claim against. */
export interface Measured {
  readonly counts: Counts;
  /** Null where nobody can tell, for history is cut. */
  readonly share: Shares;
  /** Of lines or commits that name the claim's agent first: how many; null where the claim names none. */
  readonly ofAgent: number | null;
}

/** What is certain of a share: it is no less than `from` and no more than `to`. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

export const VERDICTS = ['supported', 'refuted', 'undecidable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a claim cannot be decided: another unit, evidence that says too little, or nothing that this clone could tell. */
export type Undecided = 'unit' | 'silent' | 'clone';

export interface Judgement {
  readonly verdict: Verdict;
  readonly kind: Undecided | null;
  /** Null where nothing is counted or nobody can tell. */
  readonly bounds: Bounds | null;
  /** Of each end that the claim names: whether it holds; null where that is open. */
  readonly least: boolean | null | undefined;
  readonly most: boolean | null | undefined;
}

/** Supported where every share that is possible makes the claim true, refuted where none does. */
export function judgeClaim(claim: Claim, measured: Measured | null): Judgement {
  const bounds = measured === null ? null : boundsOf(claim, measured);
  const open = { least: undefined, most: undefined };
  if (claim.beyond !== null) return { verdict: 'undecidable', kind: claim.beyond.kind, bounds, ...open };
  if (bounds === null) return { verdict: 'undecidable', kind: 'clone', bounds, ...open };
  const { least: from, most: to } = claim.share;
  const least = from === null ? undefined : isAtLeast(bounds, from);
  const most = to === null ? undefined : isAtMost(bounds, to);
  const ends = [least, most].filter(end => end !== undefined);
  if (ends.includes(false)) return { verdict: 'refuted', kind: null, bounds, least, most };
  if (ends.every(end => end === true)) return { verdict: 'supported', kind: null, bounds, least, most };
  return { verdict: 'undecidable', kind: 'silent', bounds, least, most };
}

/** Whether the share is no less than the limit: for sure, for sure not, or (null) either. */
function isAtLeast({ from, to }: Bounds, { share, strict }: Limit): boolean | null {
  if (strict ? from > share + NOISE : from >= share - NOISE) return true;
  return (strict ? to <= share + NOISE : to < share - NOISE) ? false : null;
}

function isAtMost({ from, to }: Bounds, { share, strict }: Limit): boolean | null {
  if (strict ? to < share - NOISE : to <= share + NOISE) return true;
  return (strict ? from >= share - NOISE : from > share + NOISE) ? false : null;
}

/** Less than any count can make, more than what is lost where shares are reckoned. */
const NOISE = 1e-12;

/**
 * Of AI: from what is declared to what is not proved human. Of people: from what is proved theirs to what neither AI nor
 * another bot is said to have written. Of one agent: from its own lines, less those that may only have been helped with.
 */
function boundsOf({ by, agent }: Claim, { counts, share, ofAgent }: Measured): Bounds | null {
  const { low, high } = share;
  if (low === null || high === null) return null;
  const { human, automation, assist, counted } = counts;
  if (by === 'human') return { from: human / counted, to: Math.max(0, 1 - low - automation / counted) };
  if (agent === null || ofAgent === null) return { from: low, to: high };
  return { from: Math.min(low, Math.max(0, ofAgent - assist) / counted), to: high };
}
