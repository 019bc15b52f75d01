import { align, NONE } from './align';
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

/**
 * What stands after a commit, from what stood after its first parent; changes `standing`. What a merge adds to that is
 * looked for in what stood after its `others`.
 */
export function replay(
  standing: Standing,
  others: readonly Standing[],
  commit: CommitPatch,
  lines: SourceLines,
): void {
  const before = commit.files.map(({ from }) => (from === null ? NOTHING : (standing.get(from) ?? NOTHING)));
  for (const { from } of commit.files) if (from !== null) standing.delete(from);
  for (const [i, file] of commit.files.entries()) {
    if (file.path === null || !file.isWhole) continue;
    const after = moved(before[i]!, file, isOwn(commit) ? own(file, lines) : merged(file, others, lines));
    if (after.at.length > 0) standing.set(file.path, after);
  }
}

function own(file: FilePatch, lines: SourceLines): Int32Array {
  const first = lines.first(file);
  return Int32Array.from(file.marks, (_, i) => first + i);
}

function merged({ path, marks }: FilePatch, others: readonly Standing[], lines: SourceLines): Int32Array {
  const held = others.map(other => other.get(path!)).find(held => held !== undefined) ?? NOTHING;
  const there = Float64Array.from(held.lines, line => lines.marks[line]!);
  return align(marks, there).map(other => (other === NONE ? NONE : held.lines[other]!));
}

/** `added`: for each added line its number in `SourceLines`, or `NONE`. */
function moved(before: StandingLines, { hunks }: FilePatch, added: Int32Array): StandingLines {
  const at: number[] = [];
  const lines: number[] = [];
  let [next, shift, nextAdded] = [0, 0, 0];
  const keepUpTo = (end: number) => {
    for (; next < before.at.length && before.at[next]! < end; next++) {
      at.push(before.at[next]! + shift);
      lines.push(before.lines[next]!);
    }
  };
  for (let i = 0; i < hunks.length; i += 4) {
    const [oldStart, oldCount, newStart, newCount] = [hunks[i]!, hunks[i + 1]!, hunks[i + 2]!, hunks[i + 3]!];
    keepUpTo(oldStart);
    while (next < before.at.length && before.at[next]! < oldStart + oldCount) next++;
    for (let n = 0; n < newCount; n++) {
      const line = added[nextAdded++]!;
      if (line === NONE) continue;
      at.push(newStart + n);
      lines.push(line);
    }
    shift += newCount - oldCount;
  }
  keepUpTo(Number.POSITIVE_INFINITY);
  return { at: Int32Array.from(at), lines: Int32Array.from(lines) };
}
