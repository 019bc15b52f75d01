import type { ObjectIds, PairDiffs } from '../git';
import { BlobNames, blobsOf } from './numbering';
import type { Pile } from './pile';
import type { StoredDiffs } from './stored-formats';

/** So many numbers of hunks are kept at once: about four megabytes. */
const PIECE = 1 << 20;

/** How pairs of blobs differ, and how many lines blobs have, as git said before. */
export class KnownDiffs {
  private fresh: { diffs: PairDiffs; old: Int32Array; new: Int32Array }[] = [];
  private size = 0;
  private counted: [blob: number, lines: number][] = [];

  constructor(
    private readonly pile: Pile<StoredDiffs> | null,
    private readonly ids: ObjectIds,
  ) {}

  /** Calls the visitors with all that is known; `find` tells the number of a pair, or undefined where nobody asks for it. */
  recall(
    find: (oldBlob: number, newBlob: number) => number | undefined,
    visit: (diffs: PairDiffs) => void,
    visitLines: (blob: number, lines: number) => void,
  ): void {
    for (const stored of this.pile?.load() ?? []) {
      const blobs = blobsOf(stored.ids, this.ids);
      const pairs = stored.old.map((old, i) => find(blobs[old]!, blobs[stored.new[i]!]!) ?? -1);
      visit({ pairs, hunks: stored.hunks, starts: stored.starts, binary: stored.binary });
      stored.counted.forEach((blob, i) => {
        visitLines(blobs[blob]!, stored.lines[i]!);
      });
    }
  }

  noteLines(blob: number, lines: number): void {
    if (this.pile !== null) this.counted.push([blob, lines]);
  }

  /** `blobs` are the two sides of each pair. */
  note(diffs: PairDiffs, blobs: { readonly old: Int32Array; readonly new: Int32Array }): void {
    if (this.pile === null) return;
    this.fresh.push({ diffs, ...blobs });
    this.size += diffs.hunks.length;
    if (this.size >= PIECE) this.keep();
  }

  /** Writes down what was noted since the last time. */
  keep(): void {
    const { fresh, counted } = this;
    if (fresh.length === 0 && counted.length === 0) return;
    const names = new BlobNames(this.ids);
    const side = (which: 'old' | 'new') =>
      Int32Array.from(
        fresh.flatMap(part => [...part[which]]),
        blob => names.id(blob),
      );
    const columns = { old: side('old'), new: side('new') };
    const starts = new Int32Array(columns.old.length + 1);
    const hunks = new Int32Array(this.size);
    let [pair, at] = [0, 0];
    for (const { diffs } of fresh) {
      hunks.set(diffs.hunks, at);
      for (let i = 0; i < diffs.pairs.length; i++) starts[pair++] = at + diffs.starts[i]!;
      at += diffs.hunks.length;
    }
    starts[pair] = at;
    this.pile?.add({
      ...columns,
      starts,
      hunks,
      binary: Uint8Array.from(fresh.flatMap(({ diffs }) => [...diffs.binary])),
      counted: Int32Array.from(counted, ([blob]) => names.id(blob)),
      lines: Int32Array.from(counted, ([, lines]) => lines),
      ids: names.ids,
    });
    this.fresh = [];
    this.counted = [];
    this.size = 0;
  }
}
