import { createHash, type Hash } from 'node:crypto';
import type { PatchHead, PatchTextEvents } from '../git';
import type { AddedLines } from './hunk';
import type { ChangedCommit } from './match-commits';

/** A changed file while it is not known what stood in it before. */
export interface AddedFile {
  readonly from: string | null;
  readonly path: string;
  /** Blob before, full id; null: it is new. */
  readonly before: string | null;
  readonly hunks: readonly AddedLines[];
}

export interface AddedCommit extends Omit<ChangedCommit, 'files' | 'commit'> {
  readonly id: string;
  readonly files: readonly AddedFile[];
}

/** Added and removed lines of a file that are looked at. */
const MOST_LINES = 100_000;

/** The text that commits put into files that are wanted, and what stands for all that they change. */
export class AddedCollector implements PatchTextEvents {
  readonly commits: AddedCommit[] = [];
  /** Added lines of files that are too large. */
  left = 0;
  private head: PatchHead | null = null;
  private files: AddedFile[] = [];
  private changes: FileChange[] = [];
  private draft: Draft | null = null;
  private change: FileChange | null = null;

  constructor(private readonly isWanted: (from: string | null, path: string) => boolean) {}

  commit(head: PatchHead): void {
    [this.head, this.files, this.changes, this.draft, this.change] = [head, [], [], null, null];
  }

  file(from: string | null, path: string | null, before: string | null): void {
    this.endFile();
    this.change = new FileChange(from, path);
    if (path !== null && this.isWanted(from, path)) this.draft = { from, path, before, hunks: [], lines: 0 };
  }

  hunk(_oldStart: number, oldCount: number, newStart: number, newCount: number): void {
    const { draft } = this;
    if (draft === null) return;
    draft.lines += oldCount + newCount;
    if (draft.lines <= MOST_LINES) draft.hunks.push({ first: newStart + 1, added: [], removed: [] });
    else {
      this.left += newCount + draft.hunks.reduce((sum, { added }) => sum + added.length, 0);
      draft.hunks = [];
    }
  }

  line(isAdded: boolean, bytes: Buffer, start: number, end: number): void {
    this.change?.line(isAdded, bytes, start, end);
    const hunk = this.draft?.hunks.at(-1);
    if (hunk !== undefined) (isAdded ? hunk.added : hunk.removed).push(bytes.toString('utf8', start, end));
  }

  done(): void {
    this.endFile();
    const { id, authorTime, committerTime } = this.head!;
    const change = changeOf(this.changes.filter(({ isEmpty }) => !isEmpty));
    this.commits.push({ id, authorTime, committerTime, change, files: this.files });
  }

  private endFile(): void {
    const { draft, change } = this;
    if (change !== null) this.changes.push(change);
    if (draft?.hunks.some(({ added }) => added.length > 0)) this.files.push(draft);
    [this.draft, this.change] = [null, null];
  }
}

interface Draft extends AddedFile {
  hunks: { readonly first: number; readonly added: string[]; readonly removed: string[] }[];
  lines: number;
}

/** What stands for the lines that came into a file and went from it. */
class FileChange {
  private readonly added: Hash = createHash('sha256');
  private readonly removed: Hash = createHash('sha256');
  isEmpty = true;

  constructor(
    private readonly from: string | null,
    private readonly path: string | null,
  ) {}

  line(isAdded: boolean, bytes: Buffer, start: number, end: number): void {
    this.isEmpty = false;
    const side = isAdded ? this.added : this.removed;
    side.update(bytes.subarray(start, end)).update('\n');
  }

  ends(): { readonly old: string; readonly now: string } {
    return {
      old: `${this.from}\n${this.removed.digest('hex')}`,
      now: `${this.path}\n${this.added.digest('hex')}`,
    };
  }
}

function changeOf(files: readonly FileChange[]): ChangedCommit['change'] {
  if (files.length === 0) return null;
  const ends = files.map(file => file.ends());
  const digest = (rows: readonly string[]) =>
    createHash('sha256')
      .update([...rows].sort().join('\0'))
      .digest('hex');
  return {
    done: digest(ends.map(({ old, now }) => `${old}\n${now}`)),
    undone: digest(ends.map(({ old, now }) => `${now}\n${old}`)),
  };
}
