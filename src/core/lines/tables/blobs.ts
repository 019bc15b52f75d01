import { MARK_LINES, MARK_LOOK } from '../../files';
import { BINARY, type BlobCount, findMissing } from '../../git';
import type { Asking } from '../asking';
import type { ChangeTable } from './changes';
import { DiffTable } from './diffs';
import { HeadTable } from './heads';

export { BINARY };

/** Lines of a blob nobody asked git about. */
const UNASKED = -2;
/** The blob is not in the repository, or damaged. */
export const MISSING = -3;

/** What git says about the blobs: how they differ, how many lines they have and what the first say, which are binary or not there. */
export class BlobTable {
  readonly diffs: DiffTable;
  readonly heads: HeadTable;
  private readonly lines: Int32Array;

  constructor(
    blobs: number,
    pairs: number,
    readonly missing: Set<number>,
  ) {
    this.diffs = new DiffTable(pairs);
    this.heads = noHeads(blobs);
    this.lines = new Int32Array(blobs + 1).fill(UNASKED);
    for (const blob of missing) this.lines[blob] = MISSING;
  }

  /** Lines of a blob, BINARY, MISSING, or undefined where it is not known yet. */
  linesOf(blob: number): number | undefined {
    const lines = this.lines[blob]!;
    return lines === UNASKED ? undefined : lines;
  }

  setLines(blob: number, lines: number): void {
    this.lines[blob] = lines;
  }

  /** The blob was read. */
  setCount(blob: number, { lines, marks }: BlobCount): void {
    this.lines[blob] = lines;
    if (lines !== BINARY) this.heads.putRead(blob, lines, marks);
  }

  /** The blob turned out to be damaged, which is as good as not there. */
  lose(blob: number): void {
    this.missing.add(blob);
    this.lines[blob] = MISSING;
  }
}

/** What the first lines of so many blobs say, of which nothing is known yet. */
export function noHeads(blobs: number): HeadTable {
  return new HeadTable(blobs, { counts: MARK_LINES, looked: MARK_LOOK.lines });
}

/** Which of all blobs of regular files that any commit took up or gave up are missing. */
export function findMissingBlobs(
  { reader, ids, signal }: Pick<Asking, 'reader' | 'ids' | 'signal'>,
  changes: ChangeTable,
): Promise<Set<number>> {
  const asked = new Uint8Array(ids.size + 1);
  changes.forEachRegular(blob => {
    asked[blob] = 1;
  });
  const blobs: number[] = [];
  asked.forEach((wanted, blob) => {
    if (wanted === 1) blobs.push(blob);
  });
  return findMissing(reader, ids, Int32Array.from(blobs), signal);
}
