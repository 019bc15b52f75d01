/** What git answered before, in a cache, so that it is asked only for what is new. */
export { type AnswerPlace, Answers } from './answers';
export type { ChangeRow, KnownChanges } from './changes';
export type { KnownDiffs } from './diffs';
export type { KnownRename, KnownRenames } from './renames';
