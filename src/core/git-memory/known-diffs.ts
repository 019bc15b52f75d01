import type { BlobCount, ObjectIds, PairDiffs } from '../git';
import { BlobNames, blobsOf } from './numbering';
import type { Pile } from './pile';
import type { StoredDiffs } from './stored-formats';

/** So many numbers of hunks are kept at once: about four megabytes. */
const PIECE = 1 << 20;

/** How pairs of blobs differ, how many lines blobs have, and which marks their first lines bear, as git said before. */
export class KnownDiffs {
  private fresh: { diffs: PairDiffs; old: Int32Array; new: Int32Array }[] = [];
  private size = 0;
  private counted: (BlobCount & { readonly blob: number })[] = [];

  constructor(
    private readonly pile: Pile<StoredDiffs> | null,
    private readonly ids: ObjectIds,
  ) {}

  /** Calls the visitors with all that is known; `find` tells the number of a pair, or undefined where nobody asks for it. */
  recall(
    find: (oldBlob: number, newBlob: number) => number | undefined,
    visit: (diffs: PairDiffs) => void,
    visitCount: (blob: number, count: BlobCount) => void,
  ): void {
    for (const stored of this.pile?.load() ?? []) {
      const blobs = blobsOf(stored.ids, this.ids);
      const pairs = stored.old.map((old, i) => find(blobs[old]!, blobs[stored.new[i]!]!) ?? -1);
      const { hunks, starts, binary } = stored;
      visit({ pairs, hunks, starts, binary, marks: stored.marks });
      const marks = new Map<number, number[]>();
      for (let at = 0; at < stored.countedMarks.length; at += 3) {
        const [i, line, mark] = stored.countedMarks.subarray(at, at + 3);
        marks.set(i!, [...(marks.get(i!) ?? []), line!, mark!]);
      }
      stored.counted.forEach((blob, i) => {
        visitCount(blobs[blob]!, { lines: stored.lines[i]!, marks: marks.get(i) ?? [] });
      });
    }
  }

  noteCount(blob: number, count: BlobCount): void {
    if (this.pile !== null) this.counted.push({ blob, ...count });
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
    const marks: number[] = [];
    let [pair, at] = [0, 0];
    for (const { diffs } of fresh) {
      hunks.set(diffs.hunks, at);
      for (let i = 0; i < diffs.marks.length; i += 3)
        marks.push(pair + diffs.marks[i]!, diffs.marks[i + 1]!, diffs.marks[i + 2]!);
      for (let i = 0; i < diffs.pairs.length; i++) starts[pair++] = at + diffs.starts[i]!;
      at += diffs.hunks.length;
    }
    starts[pair] = at;
    this.pile?.add({
      ...columns,
      starts,
      hunks,
      binary: Uint8Array.from(fresh.flatMap(({ diffs }) => [...diffs.binary])),
      marks: Int32Array.from(marks),
      counted: Int32Array.from(counted, ({ blob }) => names.id(blob)),
      lines: Int32Array.from(counted, ({ lines }) => lines),
      countedMarks: Int32Array.from(counted.flatMap(({ marks }, i) => triples(i, marks))),
      ids: names.ids,
    });
    this.fresh = [];
    this.counted = [];
    this.size = 0;
  }
}

function triples(first: number, pairs: readonly number[]): number[] {
  return pairs.flatMap((number, i) => (i % 2 === 0 ? [first, number] : [number]));
}
