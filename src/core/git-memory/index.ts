/** What git answered before, in a cache, so that it is asked only for what is new. */
export { GitMemory, type GitMemoryPlace } from './git-memory';
export type { ChangeRow, KnownChanges } from './known-changes';
export type { KnownDiffs } from './known-diffs';
export type { KnownRename, KnownRenames } from './known-renames';
