import { type Change, KIND } from '../../git';
import { grown } from '../../growing';

/** All changes of a history as columns; those of commit `c` are rows `first[c]` to `first[c] + counts[c]`. */
export class ChangeTable {
  readonly first: Int32Array;
  readonly counts: Int32Array;
  /** Commits whose trees could not be read. */
  readonly unreadable: number[] = [];
  path = new Int32Array(1024);
  oldBlob = new Int32Array(1024);
  newBlob = new Int32Array(1024);
  /** Old kind in the upper, new kind in the lower two bits. */
  kinds = new Uint8Array(1024);
  rows = 0;
  private readonly numbers = new Map<string, number>();
  /** Byte-string paths by number. */
  readonly paths: string[] = [];

  constructor(commits: number) {
    this.first = new Int32Array(commits);
    this.counts = new Int32Array(commits);
  }

  /** Keeps the changes of one commit; null: its trees cannot be read. Order of calls is free. */
  put(commit: number, changes: readonly Change[] | null): void {
    this.first[commit] = this.rows;
    if (changes === null) {
      this.unreadable.push(commit);
      return;
    }
    this.counts[commit] = changes.length;
    for (const change of changes) {
      if (this.rows === this.path.length) this.grow();
      this.path[this.rows] = this.pathNumber(change.path);
      this.oldBlob[this.rows] = change.oldBlob;
      this.newBlob[this.rows] = change.newBlob;
      this.kinds[this.rows] = (change.oldKind << 2) | change.newKind;
      this.rows++;
    }
  }

  oldKind(row: number): number {
    return this.kinds[row]! >> 2;
  }

  newKind(row: number): number {
    return this.kinds[row]! & 3;
  }

  /** The path appears where none was: the only thing a rename can lead to. */
  isNewFile(row: number): boolean {
    return this.oldKind(row) === KIND.none && this.newKind(row) === KIND.regular;
  }

  isGone(row: number): boolean {
    return this.newKind(row) === KIND.none;
  }

  /** Calls `visit` for the blob of each regular file that a commit took up or gave up, as often as it occurs. */
  forEachRegular(visit: (blob: number) => void): void {
    for (let row = 0; row < this.rows; row++) {
      if (this.newKind(row) === KIND.regular) visit(this.newBlob[row]!);
      if (this.oldKind(row) === KIND.regular) visit(this.oldBlob[row]!);
    }
  }

  pathNumber(path: string): number {
    const known = this.numbers.get(path);
    if (known !== undefined) return known;
    this.numbers.set(path, this.paths.length);
    this.paths.push(path);
    return this.paths.length - 1;
  }

  private grow(): void {
    this.path = grown(this.path);
    this.oldBlob = grown(this.oldBlob);
    this.newBlob = grown(this.newBlob);
    this.kinds = grown(this.kinds);
  }
}
