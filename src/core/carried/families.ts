import type { CommitPatch } from './commit-patch';

/** Paths that a rename leads from one to the other, as numbers: those of a family have the same. */
export class PathFamilies {
  private readonly numbers = new Map<string, number>();
  private readonly above: number[] = [];

  constructor(commits: Iterable<CommitPatch>) {
    for (const { files } of commits)
      for (const { from, path } of files) if (from !== null && path !== null) this.join(from, path);
  }

  of(path: string): number {
    let at = this.numberOf(path);
    while (this.above[at] !== at) at = this.above[at] = this.above[this.above[at]!]!;
    return at;
  }

  private join(a: string, b: string): void {
    if (a !== b) this.above[this.of(a)] = this.of(b);
  }

  private numberOf(path: string): number {
    const known = this.numbers.get(path);
    if (known !== undefined) return known;
    this.numbers.set(path, this.above.length);
    return this.above.push(this.above.length) - 1;
  }
}
