import { addedLines, type CommitPatch, type FilePatch, isOwn } from './commit-patch';

/** Where a line was added. */
export interface SourcePlace {
  readonly commit: CommitPatch;
  readonly file: FilePatch;
  /** Its number in the file as the commit left it, from 0. */
  readonly number: number;
}

/** All lines that the sources added, by numbers that run through commits and their files. */
export class SourceLines {
  readonly marks: Float64Array;
  readonly weights: Uint8Array;
  private readonly numbers: Int32Array;
  /** 1 where the line has been carried. */
  readonly used: Uint8Array;
  private readonly firsts: number[] = [];
  private readonly owners: { readonly commit: CommitPatch; readonly file: FilePatch }[] = [];
  private readonly firstOf = new Map<FilePatch, number>();

  constructor(commits: readonly CommitPatch[]) {
    let count = 0;
    for (const commit of commits)
      for (const file of isOwn(commit) ? commit.files : []) {
        this.firstOf.set(file, count);
        if (file.marks.length === 0) continue;
        this.firsts.push(count);
        this.owners.push({ commit, file });
        count += file.marks.length;
      }
    this.marks = new Float64Array(count);
    this.weights = new Uint8Array(count);
    this.numbers = new Int32Array(count);
    this.used = new Uint8Array(count);
    for (const [i, { file }] of this.owners.entries()) {
      this.marks.set(file.marks, this.firsts[i]);
      this.weights.set(file.weights, this.firsts[i]);
      this.numbers.set(addedLines(file), this.firsts[i]);
    }
  }

  get size(): number {
    return this.marks.length;
  }

  /** Number of the first added line of a file of a source's own. */
  first(file: FilePatch): number {
    return this.firstOf.get(file)!;
  }

  place(line: number): SourcePlace {
    let [low, high] = [0, this.firsts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.firsts[middle]! <= line) low = middle;
      else high = middle - 1;
    }
    return { ...this.owners[low]!, number: this.numbers[line]! };
  }
}
