/** What one analysis leaves behind for the next, where only commits on top are new. */
export type { Baseline, HeadFile } from './baseline';
export { loadBaseline, storeBaseline } from './store';
