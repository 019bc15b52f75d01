import { PathMap } from '../lines';

/**
 * Which versions of files are in the tree at each of a row of samples, kept as what changes from one to the next.
 * Nothing is counted here: a version's lines are known only once the whole history was followed.
 */
export class Timeline {
  private tree = PathMap.empty();
  private readonly versions: number[] = [];
  /** Sample number times two, plus one where the version leaves. */
  private readonly marks: number[] = [];
  samples = 0;

  /** Adds the next sample. */
  record(tree: PathMap): void {
    const sample = this.samples++;
    PathMap.differences(this.tree, tree, (_, before, now) => {
      if (before !== 0) this.mark(before, 2 * sample + 1);
      if (now !== 0) this.mark(now, 2 * sample);
    });
    this.tree = tree.branch();
  }

  /** For each version: the samples at which it comes (`sample`, 1) and goes (`sample`, -1). */
  index(versions: number): TimelineIndex {
    const first = new Int32Array(versions + 1);
    for (const version of this.versions) first[version + 1]!++;
    for (let version = 0; version < versions; version++) first[version + 1]! += first[version]!;
    const next = first.slice();
    const marks = new Int32Array(this.marks.length);
    this.versions.forEach((version, i) => {
      marks[next[version]!++] = this.marks[i]!;
    });
    return {
      seen: version => first[version + 1]! > first[version]!,
      forEach: (version, visit) => {
        for (let i = first[version]!; i < first[version + 1]!; i++)
          visit(marks[i]! >> 1, (marks[i]! & 1) === 0 ? 1 : -1);
      },
    };
  }

  private mark(version: number, mark: number): void {
    this.versions.push(version);
    this.marks.push(mark);
  }
}

export interface TimelineIndex {
  seen(version: number): boolean;
  forEach(version: number, visit: (sample: number, sign: 1 | -1) => void): void;
}
