import { MARK_LOOK } from '../files';
import { type BlobCount, countLines, diffPairs, type PairDiffs } from '../git';
import type { IntColumn } from './tables/columns';
import type { Trace } from './trace';

/** Asks git how blobs differ and how many lines they have, where it did not say so before. */
export class BlobQuestions {
  constructor(
    private readonly trace: Trace,
    /** How often the hunks of a pair are needed: those of others are let go at once. */
    private readonly uses: (pair: number) => number,
  ) {}

  /** Takes over what git said before. */
  recall(): void {
    const { pairs, blobs, known } = this.trace;
    const wanted = (pair: number | undefined) => (pair !== undefined && this.isOpen(pair) ? pair : undefined);
    known.recall(
      (old, now) => wanted(pairs.find(old, now)),
      diffs => this.put(diffs),
      (blob, count) => {
        if (blobs.linesOf(blob) === undefined) blobs.setCount(blob, count);
      },
    );
  }

  /** Both blobs are there, and were not compared yet. */
  isOpen(pair: number): boolean {
    return this.isPossible(pair) && !this.trace.blobs.diffs.isKnown(pair);
  }

  isPossible(pair: number): boolean {
    const { pairs, missing } = this.trace;
    return !missing.has(pairs.old.at(pair)) && !missing.has(pairs.new.at(pair));
  }

  /** Compares pairs; `onDone` is called whenever some are through. */
  async compare(order: Int32Array, onDone: (batch: Int32Array) => void): Promise<void> {
    const { reader, ids, pairs, blobs, known, lanes, signal } = this.trace;
    const sides = { old: pairs.old.view(), new: pairs.new.view() };
    await diffPairs(reader, ids, sides, order, {
      look: MARK_LOOK,
      lanes,
      signal,
      onDiffs: diffs => {
        const blobsOf = (side: IntColumn) => diffs.pairs.map(pair => side.at(pair));
        known.note(diffs, { old: blobsOf(pairs.old), new: blobsOf(pairs.new) });
        this.put(diffs);
      },
      onDone: (batch, unreadable) => {
        for (const blob of unreadable) blobs.lose(blob);
        onDone(batch);
      },
    });
  }

  /** Reads blobs: counts their lines, and looks at the first. */
  async count(wanted: ReadonlySet<number>): Promise<void> {
    const { reader, ids, blobs, known, lanes, signal } = this.trace;
    const visit = (blob: number, count: BlobCount) => {
      blobs.setCount(blob, count);
      known.noteCount(blob, count);
    };
    const lost = await countLines(reader, ids, Int32Array.from(wanted), MARK_LOOK, lanes, visit, signal);
    for (const blob of lost) blobs.lose(blob);
  }

  private put(diffs: PairDiffs): void {
    const { diffs: table, heads } = this.trace.blobs;
    table.put(diffs);
    heads.putAdded(diffs.pairs, diffs.marks);
    for (const pair of diffs.pairs) if (pair >= 0 && this.uses(pair) === 0) table.release(pair);
  }
}
