export type { Declared } from '../evidence';
export { declarationOf, type Reason } from './ai-users';
export { Attributions, CODE, declaresAi, NO_AGENT } from './attributions';
export { type CommitIndex, indexCommits } from './commit-index';
export { judgeOnto } from './judge-onto';
export { type JudgedRange, judgeRange } from './judge-range';
export {
  historyOf,
  type Judged,
  type JudgedHistory,
  judgeCommits,
  judgeHistory,
  withLineEvidence,
} from './judged-history';
export { type LineContext, type LineEvidence, readLineEvidence } from './line-evidence';
export { heardEvidence } from './merged-in';
export { OwnerTable, type Trait } from './owner-table';
export { type JudgeContext, judgeOne } from './reading';
export type { RecordedBy } from './recorded-parts';
export {
  type CommitFilter,
  type CommitQuery,
  type CommitRow,
  findCommit,
  selectCommits,
} from './select-commits';
export type { SquashedFrom } from './squashed-parts';
export { toldLines } from './told-lines';
