import type { ObjectIds } from '../ids';
import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';

/** What a tree entry is; only regular files have lines that can be owned. */
export const KIND = { none: 0, regular: 1, symlink: 2, submodule: 3 } as const;

/** One path that differs between a commit and its first parent. Blob 0 and kind `none`: not there. */
export interface Change {
  readonly path: string;
  readonly oldKind: number;
  readonly newKind: number;
  readonly oldBlob: number;
  readonly newBlob: number;
}

/** A commit and the parent it is compared with; null: the only one it has, if it has one. */
export interface Comparison {
  readonly commit: string;
  readonly parent: string | null;
}

/** Arguments of git for what RawParser reads; the commits come on standard input. */
export const ASK_CHANGES: readonly string[] = [
  'diff-tree',
  '--stdin',
  '--root',
  '--always',
  '-r',
  '-z',
  '--raw',
  '--no-abbrev',
  '--no-renames',
];

/**
 * Reads which paths each commit changed against the parent given, without renames. `visit` is called once for each
 * comparison, in order, with its index and changes in tree order. Where a tree is missing, `changes` is null.
 */
export async function readChanges(
  reader: ObjectReader,
  comparisons: readonly Comparison[],
  ids: ObjectIds,
  visit: (index: number, changes: readonly Change[] | null) => void,
  signal?: AbortSignal,
): Promise<void> {
  let next = 0;
  while (next < comparisons.length) {
    const from = next;
    const lines = comparisons
      .slice(from)
      .map(({ commit, parent }) => (parent ? `${commit} ${parent}\n` : `${commit}\n`));
    const parser = new RawParser(ids, changes => visit(next++, changes));
    try {
      await reader.stream({
        args: ASK_CHANGES,
        input: lines.join(''),
        signal,
        onData: chunk => parser.push(chunk),
      });
      parser.end();
    } catch (error) {
      // Killed from outside, git may have stopped in the middle of a row.
      if (!(error instanceof GitError) || error.code === null) throw error;
      // Git stops at the first tree it cannot read; all that it printed before is whole.
      parser.end();
      if (next < comparisons.length) visit(next++, null);
    }
    if (next === from) throw new Error('git diff-tree showed no commit');
  }
}

/** Parses `diff-tree -z --raw` output: a commit id, then `:modes ids status` and path for each change. */
export class RawParser {
  private rest: Buffer = Buffer.alloc(0);
  private changes: Change[] | null = null;
  private header: { oldKind: number; newKind: number; oldBlob: number; newBlob: number } | null = null;

  constructor(
    private readonly ids: ObjectIds,
    private readonly visit: (changes: readonly Change[]) => void,
  ) {}

  push(chunk: Buffer): void {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      this.field(bytes, start, end);
      start = end + 1;
    }
    this.rest = bytes.subarray(start);
  }

  /** Gives out the last commit; what a broken stream left unfinished is dropped. */
  end(): void {
    if (this.changes !== null && this.header === null && this.rest.length === 0) this.visit(this.changes);
    this.changes = null;
  }

  private field(bytes: Buffer, start: number, end: number): void {
    if (this.header !== null) {
      this.changes?.push({ path: bytes.toString('latin1', start, end), ...this.header });
      this.header = null;
    } else if (bytes[start] === 0x3a) {
      this.header = this.parseHeader(bytes, start + 1);
    } else {
      if (this.changes !== null) this.visit(this.changes);
      this.changes = [];
    }
  }

  private parseHeader(bytes: Buffer, at: number) {
    const ids = at + 14;
    const length = bytes.indexOf(0x20, ids) - ids;
    return {
      oldKind: kindOf(bytes, at),
      newKind: kindOf(bytes, at + 7),
      oldBlob: this.ids.intern(bytes, ids),
      newBlob: this.ids.intern(bytes, ids + length + 1),
    };
  }
}

/** Kind from the six octal digits of a mode: 100644, 100755, 120000, 160000, 000000. */
function kindOf(bytes: Buffer, at: number): number {
  if (bytes[at] === 0x30) return KIND.none;
  if (bytes[at + 1] === 0x30) return KIND.regular;
  return bytes[at + 1] === 0x32 ? KIND.symlink : KIND.submodule;
}
