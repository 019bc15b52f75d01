import { type CommitPatch, type FilePatch, isOwn } from './commit-patch';
import type { SourceLines } from './source-lines';

/** Those lines of a file that sources added, by where they stand in it, ascending. */
export interface StandingLines {
  /** From 0. */
  readonly at: Int32Array;
  /** Numbers in `SourceLines`. */
  readonly lines: Int32Array;
}

/** By path. The values are never changed, so that branches share them. */
export type Standing = Map<string, StandingLines>;

const NOTHING: StandingLines = { at: new Int32Array(0), lines: new Int32Array(0) };

/** What stands after a commit, from what stood after its first parent; changes `standing`. */
export function replay(standing: Standing, commit: CommitPatch, lines: SourceLines): void {
  const before = commit.files.map(({ from }) => (from === null ? NOTHING : (standing.get(from) ?? NOTHING)));
  for (const { from } of commit.files) if (from !== null) standing.delete(from);
  for (const [i, file] of commit.files.entries()) {
    if (file.path === null || !file.isWhole) continue;
    const after = moved(before[i]!, file, isOwn(commit) ? lines.first(file) : null);
    if (after.at.length > 0) standing.set(file.path, after);
  }
}

/** `first`: number of the file's first added line; null where these are nobody's. */
function moved(before: StandingLines, { hunks }: FilePatch, first: number | null): StandingLines {
  const at: number[] = [];
  const lines: number[] = [];
  let [next, shift, added] = [0, 0, first ?? 0];
  const keepUpTo = (end: number) => {
    for (; next < before.at.length && before.at[next]! < end; next++) {
      at.push(before.at[next]! + shift);
      lines.push(before.lines[next]!);
    }
  };
  for (let i = 0; i < hunks.length; i += 4) {
    const [oldStart, oldCount, newStart, newCount] = hunks.subarray(i, i + 4) as unknown as Four;
    keepUpTo(oldStart);
    while (next < before.at.length && before.at[next]! < oldStart + oldCount) next++;
    for (let n = 0; first !== null && n < newCount; n++) {
      at.push(newStart + n);
      lines.push(added++);
    }
    shift += newCount - oldCount;
  }
  keepUpTo(Number.POSITIVE_INFINITY);
  return { at: Int32Array.from(at), lines: Int32Array.from(lines) };
}

type Four = readonly [number, number, number, number];
