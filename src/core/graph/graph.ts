/**
 * The commits of a history as numbers 0, 1, 2 …, parents before children. A parent that could not be read is left
 * out, so a commit without parents is a root or lies at the boundary of what is there.
 */
export class CommitGraph {
  readonly ids: string[] = [];
  /** Parents of each commit in git's order. */
  readonly parents: (readonly number[])[] = [];
  /** Committer date in seconds; NaN where git could not read it. */
  readonly times: number[] = [];
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.ids.length;
  }

  /** Adds a commit whose readable parents were added before, and returns its number. */
  add(id: string, parentIds: readonly string[], time: number | null): number {
    const parents: number[] = [];
    for (const parent of parentIds) {
      const number = this.numbers.get(parent);
      if (number !== undefined) parents.push(number);
    }
    return this.push(id, parents, time);
  }

  /** The same, with parents by number. */
  push(id: string, parents: readonly number[], time: number | null): number {
    this.numbers.set(id, this.ids.length);
    this.ids.push(id);
    this.parents.push(parents);
    this.times.push(time ?? Number.NaN);
    return this.ids.length - 1;
  }

  /** From now on the commit has no date: it was read, and is not believed. */
  forgetTime(commit: number): void {
    this.times[commit] = Number.NaN;
  }

  numberOf(id: string): number | undefined {
    return this.numbers.get(id);
  }

  isMerge(commit: number): boolean {
    return this.parents[commit]!.length > 1;
  }

  /** How many children each commit has among those from `first` on. */
  childCounts(first = 0): Int32Array {
    const counts = new Int32Array(this.size);
    for (let commit = first; commit < this.size; commit++)
      for (const parent of this.parents[commit]!) counts[parent]!++;
    return counts;
  }
}
