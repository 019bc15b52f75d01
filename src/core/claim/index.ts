/** What people say of a history, understood and held against what it says itself. Pure. */
export type { ClaimAnswer, ClaimFigures } from './answer';
export { claimJson } from './answer-json';
export { claimMarkdown } from './answer-markdown';
export {
  type Beyond,
  CLAIM_UNITS,
  type Claim,
  type ClaimedShare,
  type ClaimedWindow,
  type ClaimUnit,
  type Read,
} from './claim';
export {
  type Bounds,
  type Judgement,
  judgeClaim,
  type Measured,
  type Undecided,
  VERDICTS,
  type Verdict,
} from './judge';
export { type ClaimWords, readClaim } from './read-claim';
