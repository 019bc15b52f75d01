import { fingerprint } from '../edited';
import type { PatchHead, PatchTextEvents } from '../git';
import type { CommitPatch, FilePatch } from './commit-patch';

export interface PatchBounds {
  /** Added and removed lines of one commit, and of all. */
  readonly ofCommit: number;
  readonly inAll: number;
}

const RETURN = 0x0d;
const HEAVIEST = 255;

/** Patches without text, as far as the bounds allow. */
export class PatchCollector implements PatchTextEvents {
  readonly commits: CommitPatch[] = [];
  /** Added lines beyond the bounds. */
  left = 0;
  private head: PatchHead | null = null;
  private files: FilePatch[] = [];
  private draft: FileDraft | null = null;
  private ofCommit = 0;
  private inAll = 0;
  private leftBefore = 0;

  constructor(private readonly bounds: PatchBounds) {}

  commit(head: PatchHead): void {
    // A commit that could not be read to its end is forgotten.
    this.left = this.leftBefore;
    [this.head, this.files, this.draft, this.ofCommit] = [head, [], null, 0];
  }

  file(from: string | null, path: string | null): void {
    this.endFile();
    this.draft = new FileDraft(from, path);
  }

  hunk(oldStart: number, oldCount: number, newStart: number, newCount: number): void {
    const draft = this.draft!;
    this.ofCommit += oldCount + newCount;
    this.inAll += oldCount + newCount;
    if (this.ofCommit > this.bounds.ofCommit || this.inAll > this.bounds.inAll) draft.giveUp();
    draft.added += newCount;
    if (draft.isWhole) draft.hunks.push(oldStart, oldCount, newStart, newCount);
  }

  line(isAdded: boolean, bytes: Buffer, start: number, end: number): void {
    const { draft } = this;
    if (draft?.isWhole) draft.line(isAdded, bytes, start, end);
  }

  done(): void {
    this.endFile();
    const { id, parents, authorTime, committerTime } = this.head!;
    this.commits.push({ id, parents, authorTime, committerTime, files: this.files });
    this.leftBefore = this.left;
  }

  private endFile(): void {
    if (this.draft === null) return;
    if (!this.draft.isWhole) this.left += this.draft.added;
    this.files.push(this.draft.finished());
    this.draft = null;
  }
}

class FileDraft {
  readonly hunks: number[] = [];
  added = 0;
  isWhole = true;
  private readonly marks: number[] = [];
  private readonly weights: number[] = [];
  private removed = 0;
  private readonly gone = new Set<number>();

  constructor(
    private readonly from: string | null,
    private readonly path: string | null,
  ) {}

  giveUp(): void {
    this.isWhole = false;
    for (const kept of [this.hunks, this.marks, this.weights]) kept.length = 0;
  }

  line(isAdded: boolean, bytes: Buffer, start: number, lineEnd: number): void {
    const end = lineEnd > start && bytes[lineEnd - 1] === RETURN ? lineEnd - 1 : lineEnd;
    const text = bytes.toString('latin1', start, end);
    const mark = fingerprint(text, 0, text.length);
    if (isAdded) {
      this.marks.push(mark);
      this.weights.push(weigh(bytes, start, end));
    } else {
      this.removed = mixed(this.removed, mark);
      this.gone.add(mark);
    }
  }

  finished(): FilePatch {
    return {
      from: this.from,
      path: this.path,
      hunks: Int32Array.from(this.hunks),
      marks: Float64Array.from(this.marks),
      weights: Uint8Array.from(this.weights),
      moved: Uint8Array.from(this.marks, mark => (this.gone.has(mark) ? 1 : 0)),
      removed: this.removed,
      isWhole: this.isWhole,
    };
  }
}

/** How many letters and digits; a byte of any other script is half a letter, and counts as one. */
function weigh(bytes: Buffer, start: number, end: number): number {
  let weight = 0;
  for (let at = start; at < end && weight < HEAVIEST; at++) {
    const byte = bytes[at]!;
    const lower = byte | 0x20;
    if ((lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80) weight++;
  }
  return weight;
}

const [LOW, HIGH] = [2 ** 32, 2 ** 21];

/** Stands for a row of fingerprints in their order; both numbers have 53 bits. */
export function mixed(sum: number, mark: number): number {
  let low = Math.imul((sum % LOW) ^ (mark % LOW), 0x9e3779b1);
  low ^= low >>> 15;
  let high = Math.imul(Math.floor(sum / LOW) ^ Math.floor(mark / LOW) ^ low, 0x5f356495);
  high ^= high >>> 13;
  return ((high >>> 0) % HIGH) * LOW + (low >>> 0);
}
