import { KIND } from '../git';
import type { Genealogy } from './asking';
import type { RenamedRows } from './renames/numstat-renames';
import type { BlobTable } from './tables/blobs';

/** What a change is compared by, where that is no pair of blobs. */
const COMES = -1;
const GOES = -2;
const STAYS = -3;

/** Every change that is no merge's with what `git log --numstat` compares it with. Files that are not regular have no lines. */
export class Comparisons {
  private readonly pairs: Int32Array;
  private readonly sources: ReadonlySet<number>;

  constructor(
    private readonly tables: Genealogy,
    private readonly renamed: RenamedRows,
  ) {
    this.sources = new Set(renamed.values());
    this.pairs = new Int32Array(tables.changes.rows);
    this.forEachRow((_, row, from) => {
      this.pairs[row] = this.pairOf(row, from);
    });
  }

  /** Visits what every commit but merges changed; also the changes that leave every line as it is. */
  visitStats(blobs: BlobTable, visit: (stat: PathStat) => void): void {
    const { changes } = this.tables;
    this.forEachRow((commit, row, from) => {
      const counts = this.countsOf(row, from, blobs);
      visit({ commit, path: changes.path[row]!, blob: changes.newBlob[row]!, ...counts });
    });
  }

  /** Visits the changes after which some lines may be gone; `pair` is null where all are. */
  forEachLoss(visit: (commit: number, from: number, pair: number | null) => void): void {
    this.forEachRow((commit, row, from) => {
      const pair = this.pairs[row]!;
      if (pair >= 0 || pair === GOES) visit(commit, from, pair === GOES ? null : pair);
    });
  }

  private forEachRow(visit: (commit: number, row: number, from: number) => void): void {
    const { graph, changes } = this.tables;
    for (let commit = 0; commit < graph.size; commit++) {
      if (graph.isMerge(commit)) continue;
      const first = changes.first[commit]!;
      for (let row = first; row < first + changes.counts[commit]!; row++)
        if (!this.sources.has(row)) visit(commit, row, this.renamed.get(row) ?? row);
    }
  }

  private pairOf(row: number, from: number): number {
    const { changes, pairs } = this.tables;
    const before = changes.oldKind(from) === KIND.regular ? changes.oldBlob[from]! : 0;
    const after = changes.newKind(row) === KIND.regular ? changes.newBlob[row]! : 0;
    if (before === after) return STAYS;
    if (before === 0) return COMES;
    return after === 0 ? GOES : (pairs.find(before, after) ?? STAYS);
  }

  private countsOf(row: number, from: number, blobs: BlobTable) {
    const { changes } = this.tables;
    const pair = this.pairs[row]!;
    if (pair === COMES) return { added: linesOf(blobs, changes.newBlob[row]!), deleted: 0 };
    if (pair === GOES) return { added: 0, deleted: linesOf(blobs, changes.oldBlob[from]!) };
    if (pair === STAYS || !blobs.diffs.isText(pair)) return { added: 0, deleted: 0 };
    return { added: blobs.diffs.added[pair]!, deleted: blobs.diffs.deleted[pair]! };
  }
}

/** Lines that a commit added to and deleted from one path, as numstat counts them; binary files have none. */
export interface PathStat {
  readonly commit: number;
  readonly path: number;
  /** What the path holds afterwards; 0 where it is gone. */
  readonly blob: number;
  readonly added: number;
  readonly deleted: number;
}

function linesOf(blobs: BlobTable, blob: number): number {
  return Math.max(0, blobs.linesOf(blob) ?? 0);
}
