/** Which commits of a history brought lines that commits outside of it wrote: squashed, rebased, picked or amended. */

export { findCandidates } from './candidates';
export type { Carried, CarriedCommit, CarriedCounts, CarriedFile, CarriedHow, CarriedRange } from './carried';
export { type Carry, type Carrying, carry } from './carry';
export { type PatchBounds, PatchCollector } from './collect-patches';
export { addedLines, type CommitPatch, type FilePatch } from './commit-patch';
export { type CarriedQuestion, readCarried } from './read-carried';
export { readCommitPatches } from './read-commit-patches';
export { readMergePatches } from './read-merge-patches';
