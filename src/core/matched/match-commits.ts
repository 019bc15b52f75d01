import { DAY } from '../time';
import { type ChangedFile, type MatchedRange, matchFile } from './match-file';
import type { EditsByPath } from './place-edits';
import type { Produced } from './produced';

/** What a commit that is no merge did to the files that sessions edited. */
export interface ChangedCommit extends CommitTimes {
  readonly commit: number;
  readonly files: readonly ChangedFile[];
  /** Stands for all that it changed, and for what takes that back; null where it changed no line. */
  readonly change: { readonly done: string; readonly undone: string } | null;
}

/** In seconds; null where they cannot be read. */
export interface CommitTimes {
  readonly authorTime: number | null;
  readonly committerTime: number | null;
}

/** For so long an edit may wait to be committed, in seconds. */
export const LONGEST_WAIT = 21 * DAY;
/** Clocks of one machine differ by no more, in seconds. */
export const CLOCK_DOUBT = 5 * 60;

/** Which lines of which files sessions wrote, by byte-string path. */
export type MatchedFiles = ReadonlyMap<string, readonly MatchedRange[]>;

/**
 * Finds what sessions wrote in commits, which have to come oldest first: what one commit has of an edit, no later one has.
 * A commit that repeats or takes back what was found in another is not looked at.
 */
export class CommitMatcher {
  private readonly known = new Set<string>();

  constructor(private readonly edits: EditsByPath) {}

  /** Null where nothing is found. */
  match(commit: ChangedCommit): MatchedFiles | null {
    const { change, files } = commit;
    if (change !== null && this.known.has(change.done)) return null;
    const found = new Map<string, MatchedRange[]>();
    for (const file of files) {
      const edits = editsFor(file, this.edits).filter(({ maker }) => isInTime(maker.at, commit));
      const ranges = edits.length === 0 ? [] : matchFile(file, edits);
      if (ranges.length > 0) found.set(file.path, ranges);
    }
    if (found.size === 0) return null;
    if (change !== null) this.known.add(change.done).add(change.undone);
    return found;
  }
}

/** Newest first; also what was put there before the commit gave the file another name. */
function editsFor({ from, path }: ChangedFile, edits: EditsByPath): Produced[] {
  const own = edits.get(path) ?? [];
  const before = from === null || from === path ? [] : (edits.get(from) ?? []);
  return [...own, ...before].sort((a, b) => b.maker.at - a.maker.at);
}

/** Whether an edit may have come with a commit. The committer's date, since an amended commit keeps the author's. */
export function isInTime(at: number, { authorTime, committerTime }: CommitTimes): boolean {
  if (authorTime === null || committerTime === null) return false;
  return authorTime - LONGEST_WAIT <= at && at <= committerTime + CLOCK_DOUBT;
}
