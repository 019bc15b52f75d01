/** A commit that a patch belongs to. Times in seconds; null where they cannot be read. */
export interface PatchHead {
  readonly id: string;
  readonly parents: readonly string[];
  readonly authorTime: number | null;
  readonly committerTime: number | null;
}

/** What the reader of patches is told, in the order of git's print. */
export interface PatchTextEvents {
  commit(head: PatchHead): void;
  /** A regular file by its byte-string paths before and after, and its blob before; null: it is not there. */
  file(from: string | null, path: string | null, before: string | null): void;
  /** As in `Hunks`: lines from 0; `start` is the line before which the hunk stands. */
  hunk(oldStart: number, oldCount: number, newStart: number, newCount: number): void;
  /** Without its line break. The bytes are only valid during the call. */
  line(isAdded: boolean, bytes: Buffer, start: number, end: number): void;
  /** All of the last commit has been told. */
  done(): void;
}

/** How git is to begin a commit for the parser here. */
export const PATCH_FORMAT = '--format=%x01%H %at %ct %P';

const [START, NEWLINE, COLON, PLUS, BACKSLASH, AT] = [0x01, 0x0a, 0x3a, 0x2b, 0x5c, 0x40];

interface FileRow {
  readonly from: string | null;
  readonly path: string | null;
  readonly before: string | null;
}

/**
 * Reads `git log -z --raw -p -U0`: for each commit a head, one row for each file with its paths as they are, and the
 * patches in the order of the rows. Lines of content are counted, so a file may hold anything, also what looks like a
 * patch. Works on any chunk boundaries.
 */
export class PatchTextParser {
  private pending: Buffer[] = [];
  private rows: FileRow[] = [];
  private nextRow = 0;
  private isInside = false;
  /** Lines of content still to come in the current hunk. */
  private content = 0;
  private isShown = false;
  /** Status and modes of a row whose paths are still to come. */
  private row: { readonly modes: string; readonly paths: string[] } | null = null;

  constructor(private readonly events: PatchTextEvents) {}

  push(chunk: Buffer): void {
    if (this.pending.length > 0 && !chunk.includes(0) && !chunk.includes(NEWLINE)) {
      this.pending.push(chunk);
      return;
    }
    const bytes = this.pending.length === 0 ? chunk : Buffer.concat([...this.pending, chunk]);
    const start = this.parts(bytes);
    this.pending = start < bytes.length ? [bytes.subarray(start)] : [];
  }

  end(): void {
    if (!this.isBetween()) throw new Error('git log ended in the middle of a patch');
    this.finish();
  }

  /** Git stopped: of a commit that it may not have been through with, it is not said that it is done. */
  endBroken(): void {
    if (this.isBetween() && this.rows.length > 0 && this.nextRow === this.rows.length) this.finish();
  }

  private isBetween(): boolean {
    return this.pending.length === 0 && this.content === 0 && this.row === null;
  }

  /** How many bytes have been read. */
  private parts(bytes: Buffer): number {
    let start = 0;
    while (start < bytes.length) {
      const first = bytes[start]!;
      const isRow = this.content === 0 && (this.row !== null || first === START || first === COLON);
      if (this.content === 0 && !isRow && (first === 0 || first === NEWLINE)) {
        start++;
        continue;
      }
      const end = bytes.indexOf(isRow ? 0 : NEWLINE, start);
      if (end < 0) return start;
      if (isRow) this.field(bytes, start, end);
      else this.text(bytes, start, end);
      start = end + 1;
    }
    return start;
  }

  private field(bytes: Buffer, start: number, end: number): void {
    const text = bytes.toString('latin1', start, end);
    if (this.row !== null) this.path(text, this.row);
    else if (bytes[start] === START) this.head(text);
    else this.row = { modes: text, paths: [] };
  }

  private head(text: string): void {
    this.finish();
    const [id = '', author, committer, ...parents] = text.slice(1).split(' ');
    this.isInside = true;
    this.events.commit({
      id,
      parents: parents.filter(parent => parent !== ''),
      authorTime: seconds(author),
      committerTime: seconds(committer),
    });
  }

  private path(text: string, row: { readonly modes: string; readonly paths: string[] }): void {
    row.paths.push(text);
    const [oldMode = '', newMode = '', old = '', , status = ''] = row.modes.slice(1).split(' ');
    if (/^[RC]/.test(status) && row.paths.length < 2) return;
    this.row = null;
    const from = isRegular(oldMode) ? row.paths[0]! : null;
    const path = isRegular(newMode) ? row.paths.at(-1)! : null;
    // Git shows a file that becomes something else as one that goes and one that comes.
    const isNew = from === null || status.startsWith('C');
    const was = isNew ? { from: null, before: null } : { from, before: old };
    if (status === 'T') this.rows.push({ ...was, path: null }, { from: null, path, before: null });
    else this.rows.push({ ...was, path });
  }

  private text(bytes: Buffer, start: number, end: number): void {
    if (bytes[start] === BACKSLASH) return;
    if (this.content > 0) {
      this.content--;
      if (this.isShown) this.events.line(bytes[start] === PLUS, bytes, start + 1, end);
    } else if (bytes[start] === AT) this.hunk(bytes.toString('latin1', start, Math.min(end, start + 100)));
    else if (bytes.toString('latin1', start, start + 5) === 'diff ') this.file();
  }

  private file(): void {
    const row = this.rows[this.nextRow++];
    if (row === undefined) throw new Error('git log showed a patch of no file');
    this.isShown = row.from !== null || row.path !== null;
    if (this.isShown) this.events.file(row.from, row.path, row.before);
  }

  private hunk(text: string): void {
    const [, ...numbers] = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text) ?? [];
    if (numbers.length === 0) throw new Error('git log gave a hunk header that cannot be read');
    const [oldStart, oldCount, newStart, newCount] = numbers.map(number => Number(number ?? 1)) as Four;
    this.content = oldCount + newCount;
    if (!this.isShown) return;
    const [from, to] = [oldStart - (oldCount > 0 ? 1 : 0), newStart - (newCount > 0 ? 1 : 0)];
    this.events.hunk(from, oldCount, to, newCount);
  }

  private finish(): void {
    if (!this.isInside) return;
    if (this.nextRow !== this.rows.length) throw new Error('git log showed a file without its patch');
    [this.rows, this.nextRow, this.isInside] = [[], 0, false];
    this.events.done();
  }
}

type Four = [number, number, number, number];

function isRegular(mode: string): boolean {
  return mode.startsWith('100');
}

function seconds(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
