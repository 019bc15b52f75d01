import * as z from 'zod';

const ints = z.instanceof(Int32Array);
const bytes = z.instanceof(Uint8Array);

/** What some commits changed against their first parents, row by row, commit by commit. */
export const changesSchema = z.object({
  /** Ids of the commits, one after the other, and how many rows each has. */
  commits: bytes,
  counts: ints,
  /** Ids of blobs, one after the other; columns hold their numbers, from 1. 0 is "not there". */
  ids: bytes,
  /** Byte-string paths, joined by NUL; columns hold their numbers, from 0. */
  paths: z.string(),
  path: ints,
  oldBlob: ints,
  newBlob: ints,
  /** Old kind in the upper, new kind in the lower two bits. */
  kinds: bytes,
});

/** How some pairs of blobs differ, and how many lines some blobs have. */
export const diffsSchema = z.object({
  ids: bytes,
  old: ints,
  new: ints,
  /** Hunks of pair `i` stand at `starts[i]` up to `starts[i + 1]`, four numbers each. */
  starts: ints,
  hunks: ints,
  binary: bytes,
  /** Marks of added lines, three numbers each: pair, line and mark. */
  marks: ints,
  counted: ints,
  lines: ints,
  /** Marks of the first lines of what was counted, three numbers each: position in `counted`, line and mark. */
  countedMarks: ints,
});

/** Which new paths of some commits were renamed, and from where. */
export const renamesSchema = z.object({
  /** Ids of the commits of which all was asked. */
  commits: bytes,
  paths: z.string(),
  /** Four numbers a rename: commit, from 0; new path; which of the places it may come from; old path. */
  rows: ints,
});

export type StoredChanges = z.infer<typeof changesSchema>;
export type StoredDiffs = z.infer<typeof diffsSchema>;
export type StoredRenames = z.infer<typeof renamesSchema>;
