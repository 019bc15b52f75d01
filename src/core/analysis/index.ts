/** Turns a repository into its Report. */
export { type AnalyzeOptions, analyze } from './analyze';
export { analyzeAndRemember, type MadeReport, recallOrAnalyze } from './remembered';
