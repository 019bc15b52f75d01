export { type AddedByPath, readAddedLines } from './ask/added-lines';
export {
  BLAME_WAYS,
  type BlameBounds,
  type BlamedLines,
  type BlameWay,
  blameFile,
  canBeNamed,
} from './ask/blame';
export { blameSince, type LackedFile } from './ask/blame-since';
export { countLines, findMissing, lacksAll, readSizes } from './ask/blobs';
export { type Change, type Comparison, KIND, readChanges } from './ask/changes';
export { commitAt, isDay } from './ask/commit-before';
export { readContents } from './ask/contents';
export { BINARY, type BlobCount, countContent } from './ask/count-parser';
export { findFileAt, readBlob, type TreeFile } from './ask/file-at';
export { listFiles, listFilesAndLinks, readFilesAt } from './ask/files-at';
export { findNoCommits, readCommits, readHistory, readOutside } from './ask/history';
export { type FoundRepository, findRepository, locateRepository, resolveCommits } from './ask/locate';
export type { MarkLook } from './ask/marks';
export { mergeBases } from './ask/merge-bases';
export { findMerged, type MergedCommits } from './ask/merging';
export { listNotes, type NotesTree, readNotes } from './ask/notes';
export { readOwnCommits } from './ask/own-commits';
export { diffPairs, type PairDiffs } from './ask/pairs';
export type { PatchHead, PatchTextEvents } from './ask/patch-text';
export { readPatches } from './ask/patches';
export { listRefs, peelRefs, type ResolvedTags, resolveTags } from './ask/refs';
export { type Rename, readRenames } from './ask/renames';
export { findIndex, readStagedRenames } from './ask/staged';
export { type CommitStat, readStat } from './ask/stat';
export { readSubjects } from './ask/subjects';
export { readChangedPaths, readTouching } from './ask/touching';
export { ObjectIds } from './ids';
export type { Ref, RepositoryPlace, Tag } from './place';
export { GitError, NotAnalysable, type NotAnalysableReason } from './run/errors';
export { gitLanes, MOST_LANES } from './run/lanes';
export { findGit } from './run/process';
export { ObjectReader } from './run/reader';
