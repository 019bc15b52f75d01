import type { PairTable } from './tables/pairs';
import type { VersionTable } from './tables/versions';

/**
 * Versions that descend from one another, in however many steps, are a family: the history of a file under all its
 * names. Families have nothing in common, so the lines of one can be followed as soon as its diffs are there.
 */
export class Families {
  readonly count: number;
  /** Family of each version; -1 for one that is not wanted. */
  private readonly of: Int32Array;
  /** Versions family by family, sources first; those of family `f` stand at `first[f]` up to `first[f + 1]`. */
  private readonly members: Int32Array;
  private readonly first: Int32Array;

  constructor(versions: VersionTable) {
    const parent = Int32Array.from({ length: versions.size }, (_, version) => version);
    versions.visitWanted(version =>
      versions.forEachEdge(version, from => {
        parent[rootOf(parent, version)] = rootOf(parent, from);
      }),
    );
    this.of = new Int32Array(versions.size).fill(-1);
    const numbers = new Int32Array(versions.size).fill(-1);
    let count = 0;
    let size = 0;
    versions.visitWanted(version => {
      const root = rootOf(parent, version);
      if (numbers[root] === -1) numbers[root] = count++;
      this.of[version] = numbers[root]!;
      size++;
    });
    this.count = count;
    this.first = new Int32Array(count + 1);
    versions.visitWanted(version => this.first[this.of[version]! + 1]!++);
    for (let family = 0; family < count; family++) this.first[family + 1]! += this.first[family]!;
    const next = this.first.slice();
    this.members = new Int32Array(size);
    versions.visitWanted(version => {
      this.members[next[this.of[version]!]!++] = version;
    });
  }

  familyOf(version: number): number {
    return this.of[version]!;
  }

  /** Versions of one family, sources first. */
  versionsOf(family: number): Int32Array {
    return this.members.subarray(this.first[family]!, this.first[family + 1]!);
  }
}

function rootOf(parent: Int32Array, version: number): number {
  let at = version;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
}

/** Calls `visit` for each pair of blobs that a version needs, as often as it does. */
export type ForEachNeed = (version: number, visit: (pair: number) => void) => void;

/** Which families wait for which pairs of blobs: one entry for each need of a diff. */
export class Waiting {
  /** How often each family waits, in all. */
  readonly needs: Int32Array;
  private readonly open: Int32Array;
  /** Families by pair; those of pair `p` stand at `first[p]` up to `first[p + 1]`. */
  private readonly first: Int32Array;
  private readonly families: Int32Array;

  constructor(versions: VersionTable, pairs: PairTable, families: Families, needsOf: ForEachNeed) {
    const forEachNeed = (visit: (version: number, pair: number) => void) =>
      versions.visitWanted(version => needsOf(version, pair => visit(version, pair)));
    this.first = new Int32Array(pairs.size + 1);
    this.needs = new Int32Array(families.count);
    forEachNeed((version, pair) => {
      this.first[pair + 1]!++;
      this.needs[families.familyOf(version)]!++;
    });
    for (let pair = 0; pair < pairs.size; pair++) this.first[pair + 1]! += this.first[pair]!;
    const next = this.first.slice();
    this.families = new Int32Array(this.first[pairs.size]!);
    forEachNeed((version, pair) => {
      this.families[next[pair]!++] = families.familyOf(version);
    });
    this.open = this.needs.slice();
  }

  /** How often this pair is needed. */
  uses(pair: number): number {
    return this.first[pair + 1]! - this.first[pair]!;
  }

  /** The largest family that needs this pair, or -1. */
  largestOf(pair: number): number {
    let largest = -1;
    for (let i = this.first[pair]!; i < this.first[pair + 1]!; i++) {
      const family = this.families[i]!;
      if (largest === -1 || this.needs[family]! > this.needs[largest]!) largest = family;
    }
    return largest;
  }

  /** Nobody waits for this pair any longer; calls `ready` for each family that waited for nothing else. */
  settle(pair: number, ready: (family: number) => void): void {
    for (let i = this.first[pair]!; i < this.first[pair + 1]!; i++)
      if (--this.open[this.families[i]!]! === 0) ready(this.families[i]!);
  }
}
