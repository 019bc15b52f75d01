import type { Claim, ClaimUnit } from './claim';
import type { Judgement, Measured } from './judge';

/** What was counted, of which commits, by which rule. */
export interface ClaimFigures extends Measured {
  /** The repository's. */
  readonly name: string;
  readonly unit: ClaimUnit;
  /** Full ids; `from` is null where all that `to` has is counted. */
  readonly from: string | null;
  readonly to: string;
  /** The date of `to`. */
  readonly until: string | null;
  /** Why history is not complete. */
  readonly reasons: readonly string[];
  readonly rule: { readonly id: string; readonly hash: string };
}

export interface ClaimAnswer {
  readonly claim: Claim;
  readonly measured: ClaimFigures;
  readonly judgement: Judgement;
}
