/** What a commit did to a regular file, without the text of its lines. */
export interface FilePatch {
  /** Byte-string paths before and after; null: it is not there. They differ where git sees a rename. */
  readonly from: string | null;
  readonly path: string | null;
  /** Four numbers a hunk, as in `Hunks`. */
  readonly hunks: Int32Array;
  /** Fingerprints of the added lines, in the order of the hunks. How a line ends makes no difference. */
  readonly marks: Float64Array;
  /** By added line: how many letters and digits it has, at most 255. */
  readonly weights: Uint8Array;
  /** By added line: 1 where the same line went away, so that it is not new. */
  readonly moved: Uint8Array;
  /** Stands for the lines that went away and their order. */
  readonly removed: number;
  /** Not where there were too many lines: then hunks and lines are not kept. */
  readonly isWhole: boolean;
}

/** What a commit changed against its first parent. */
export interface CommitPatch {
  readonly id: string;
  readonly parents: readonly string[];
  /** Seconds; null where they cannot be read. */
  readonly authorTime: number | null;
  readonly committerTime: number | null;
  readonly files: readonly FilePatch[];
}

/** What a merge changed against its first parent was written by others. */
export function isOwn(commit: CommitPatch): boolean {
  return commit.parents.length < 2;
}

/** By added line: its number in the new file, from 0. */
export function addedLines({ hunks, marks }: FilePatch): Int32Array {
  const lines = new Int32Array(marks.length);
  let next = 0;
  for (let at = 0; at < hunks.length; at += 4)
    for (let i = 0; i < hunks[at + 3]!; i++) lines[next++] = hunks[at + 2]! + i;
  return lines;
}
