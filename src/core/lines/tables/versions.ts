import { IntColumn } from './columns';

/** Of a version that no commit was seen to write. */
export const NO_COMMIT = -1;
/** An edge that hands over every line: the two blobs are the same. */
export const WHOLE = -1;
/** An edge that turned out to lead nowhere. */
export const NOWHERE = -2;

/**
 * Versions of files: what a path held from one commit on. A version lists the versions it got lines from, in the
 * order in which `git blame` would ask them; what none of them hands over belongs to the version's own commit.
 * Version 0 is "not there". A version's sources have smaller numbers than the version.
 */
export class VersionTable {
  readonly commit = new IntColumn();
  readonly path = new IntColumn();
  readonly blob = new IntColumn();
  readonly kind = new IntColumn();
  private readonly firstEdge = new IntColumn();
  private readonly edgeCount = new IntColumn();
  /** Source version of each edge, or NOWHERE. */
  readonly edgeFrom = new IntColumn();
  /** Pair of blobs that says which lines come over, or WHOLE. */
  readonly edgePair = new IntColumn();

  /** 1 for versions that are wanted; null: all are. */
  private wanted: Uint8Array | null = null;

  constructor() {
    this.add(0, 0, 0, 0);
  }

  get size(): number {
    return this.commit.length;
  }

  add(commit: number, path: number, blob: number, kind: number): number {
    this.path.push(path);
    this.blob.push(blob);
    this.kind.push(kind);
    this.firstEdge.push(this.edgeFrom.length);
    this.edgeCount.push(0);
    return this.commit.push(commit);
  }

  /** Adds an edge to the newest version. */
  addEdge(from: number, pair: number): number {
    const version = this.size - 1;
    this.edgeCount.set(version, this.edgeCount.at(version) + 1);
    this.edgeFrom.push(from);
    return this.edgePair.push(pair);
  }

  /** Which of the edges of its version this one is, from 0. */
  placeOf(version: number, edge: number): number {
    return edge - this.firstEdge.at(version);
  }

  /** From now on all lines of `version` come from `from`, whatever its edges said. */
  takeWhole(version: number, from: number): void {
    const edge = this.firstEdge.at(version);
    this.edgeCount.set(version, 1);
    this.edgeFrom.set(edge, from);
    this.edgePair.set(edge, WHOLE);
  }

  /** From now on only `roots` and what they descend from are wanted. */
  narrowTo(roots: Iterable<number>): void {
    const wanted = new Uint8Array(this.size);
    for (const root of roots) wanted[root] = 1;
    for (let version = this.size - 1; version > 0; version--)
      if (wanted[version] === 1)
        this.forEachEdge(version, from => {
          wanted[from] = 1;
        });
    this.wanted = wanted;
  }

  /** Calls `visit` for every version that is wanted, sources first. */
  visitWanted(visit: (version: number) => void): void {
    for (let version = 1; version < this.size; version++)
      if (this.wanted === null || this.wanted[version] === 1) visit(version);
  }

  /** Calls `visit` for each edge that leads somewhere, in order. */
  forEachEdge(version: number, visit: (from: number, pair: number) => void): void {
    const first = this.firstEdge.at(version);
    for (let edge = first; edge < first + this.edgeCount.at(version); edge++)
      if (this.edgeFrom.at(edge) !== NOWHERE) visit(this.edgeFrom.at(edge), this.edgePair.at(edge));
  }
}
