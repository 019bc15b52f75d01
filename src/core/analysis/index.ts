/** Turns a repository into its Report. */
export { type AnalyzeOptions, analyze } from './analyze';
export type { CountedHistory } from './counted';
export { type KnownHead, knownHead } from './known-head';
export { analyzeAndRemember, type MadeReport, recallOrAnalyze } from './remembered';
