/** What one can ask of a repository beside its Report. */
export { account, type CommitAccount } from './account';
export { aiderPortion, aiderRanges } from './aider-range';
export { type ClaimOptions, checkClaim } from './check-claim';
export { type ChangedFile, type CommitDiff, commitDiff } from './commit-diff';
export { commitsTouching, type Touching } from './commits-touching';
export { type CommitRecord, describeCommits } from './describe-commits';
export { type Explanation, explain } from './explain';
export { type HeadLinesOptions, headLines } from './head-lines';
export { judgeByPolicies, type PolicyOptions } from './judge-policy';
export { type LedgerAbout, type LedgerEntry, type LedgerOptions, ledger } from './ledger';
export { type LineOwner, lineOwner, type Unowned } from './line-owner';
export { type PortionOptions, portion } from './measure-portion';
export { type RangeOptions, rangePortion } from './measure-range';
export { type ReleaseRangesOptions, releaseRanges } from './measure-releases';
export { type RangeEnds, resolveRange } from './range-ends';
export type { Verdict } from './verdict';
export { verify } from './verify';
