/** What records of lines say about commits without one: how far the word of a commit is right, and AI's share of all. */
export { type DeclarationError, errorOf, type Part } from './error-of';
export {
  type CalibratedShare,
  type EstimateOptions,
  estimateShare,
  type ShareAnswer,
  type StratumRate,
} from './estimate-share';
export { estimateTimes, type LinesThen } from './estimate-times';
export type { EstimatedShare } from './estimated';
export { type Lack, LEAST_COMMITS, LEAST_IN_QUARTER, LEAST_IN_STRATUM } from './lack';
export { type Matrices, type Matrix, matrixOf, type Recorded } from './matrix';
export {
  DECLARED,
  type Declared,
  linesOf,
  NO_LINES,
  type RecordedCommit,
  type RecordedLines,
  together,
  type UnrecordedLines,
} from './recorded-commit';
export { percentile, randomWords } from './resample';
