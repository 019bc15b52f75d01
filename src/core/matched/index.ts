/** Which lines of commits agents wrote in sessions on this machine: edits of sessions found again among added lines. */

export type { AddedLines, Found } from './hunk';
export { type ChangedCommit, CommitMatcher, LONGEST_WAIT, type MatchedFiles } from './match-commits';
export type { ChangedFile, MatchedRange } from './match-file';
export {
  type Heard,
  type HeardStore,
  type LocalSessions,
  type MatchedHistory,
  NOTHING_MATCHED,
} from './matched-history';
export { type EditsByPath, placeEdits } from './place-edits';
export { type MatchContext, readMatched } from './read-matched';
