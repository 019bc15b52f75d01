/** Which lines of commits agents wrote in sessions on this machine: edits of sessions found again among added lines. */

export type { AddedLines, Found } from './hunk';
export { isTelling, looseForm } from './line-forms';
export {
  type ChangedCommit,
  CommitMatcher,
  type MatchedFiles,
} from './match-commits';
export type { ChangedFile, MatchedRange } from './match-file';
export { type EditsByPath, placeEdits } from './place-edits';
