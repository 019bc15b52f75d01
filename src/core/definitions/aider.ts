import { inBatches } from '../async';
import {
  blameSince,
  GitError,
  type LackedFile,
  listFilesAndLinks,
  NotAnalysable,
  type ObjectReader,
} from '../git';
import { type AiderCommit, readAiderCommits, touchedIn } from './aider-commits';
import { AIDER_RULE, isAiderFile } from './aider-rule';

/** The row of this definition among others. */
export const AIDER_DEFINITION = {
  id: 'aider.release-blame',
  rule: { id: AIDER_RULE.id, hash: AIDER_RULE.hash },
  source: 'https://github.com/Aider-AI/aider/blob/main/scripts/blame.py',
  /** From our own figures of a range to these, in order. */
  steps: [
    'A line that was moved or copied, from 100 letters and digits on, stays with the commit that wrote it: git blame -M100 -C100 -C -C.',
    'Only lines of commits since the first end count; lines of a commit without parents do not.',
    'Only files that Aider names count: its code, tests and workflows, a few pages, no prompts. Links count, and so does what is generated or vendored.',
    'AI is what Aider marked, no other agent: the author is called "(aider)", the subject begins with "aider:", or the message says "Co-authored-by: aider".',
    'Every other line is human.',
  ],
} as const;

export interface AiderOptions {
  readonly lanes: number;
  readonly signal?: AbortSignal | undefined;
  /** Whether a file is asked for, by its byte-string path; all are where it is left out. */
  readonly isAsked?: (path: string) => boolean;
  /** How many files have been blamed. */
  readonly onFiles?: (done: number, total: number) => void;
}

/** Lines of a file that came in a release, by the commit that wrote them. */
export interface AiderFile {
  /** Byte string. */
  readonly path: string;
  readonly ai: number;
  readonly counted: number;
  /** By full id. */
  readonly commits: ReadonlyMap<string, number>;
}

/** What came in a release, by Aider's rule. Lines are those that git counts; none has an unknown author. */
export interface AiderRelease {
  /** Those that have lines, in the order of the tree. */
  readonly files: readonly AiderFile[];
  readonly ai: number;
  readonly counted: number;
  /** Null where nothing is counted. */
  readonly share: number | null;
  /** All commits of the range, by full id. */
  readonly commits: ReadonlyMap<string, AiderCommit>;
  /** Files that the rule names in the tree. */
  readonly filesNamed: number;
  /** Files of the history that are missing: what was moved from them counts as new. */
  readonly lacked: readonly LackedFile[];
  /** Byte-string paths of files that git cannot blame: their lines are not in the figures. */
  readonly unread: readonly string[];
}

/**
 * Counts as Aider's script does what came after `from` and lives at `to` (full ids), to the line. Two accidents of the
 * script are not repeated: that it takes a form feed for the end of a line, and that it passes over files whose names
 * are not ASCII. Rejects with the signal's reason; throws NotAnalysable where the tree cannot be read.
 */
export async function aiderRelease(
  repository: ObjectReader,
  from: string,
  to: string,
  options: AiderOptions,
): Promise<AiderRelease> {
  const { signal, isAsked = () => true } = options;
  const reader = repository.apart();
  try {
    const listed = await listFilesAndLinks(reader, to, signal);
    if (listed === null)
      throw new NotAnalysable(
        'unreadable',
        `The tree of ${to} cannot be read: run "git fsck", or fetch it again.`,
      );
    const named = listed.filter(({ path }) => isAiderFile(path) && isAsked(path));
    const commits = await readAiderCommits(reader, from, to, signal);
    const isTouched = await touchedIn(reader, commits, signal);
    const paths = named.filter(({ path }) => isTouched(path)).map(({ path }) => path);
    const { blamed, lacked, unread } = await blameAll(reader, paths, { since: from, until: to }, options);
    const files = paths.flatMap((path, at) => fileOf(path, blamed[at], commits) ?? []);
    const [ai, counted] = [sum(files.map(file => file.ai)), sum(files.map(file => file.counted))];
    const share = counted === 0 ? null : ai / counted;
    return { files, ai, counted, share, commits, filesNamed: named.length, lacked, unread };
  } finally {
    reader.dispose();
  }
}

async function blameAll(
  reader: ObjectReader,
  paths: readonly string[],
  range: { readonly since: string; readonly until: string },
  { lanes, signal, onFiles }: AiderOptions,
) {
  const blamed = new Array<ReadonlyMap<string, number>>(paths.length);
  const lacked = new Map<string, LackedFile>();
  const unread: string[] = [];
  const onLack = (file: LackedFile) => {
    if (file.path !== null || !lacked.has(file.blob)) lacked.set(file.blob, file);
  };
  const wanted = { ...range, copies: AIDER_RULE.copies, onLack, signal };
  let done = 0;
  await inBatches(paths.length, 1, lanes, async at => {
    const path = paths[at]!;
    try {
      blamed[at] = await blameSince(reader, path, wanted);
    } catch (error) {
      if (!(error instanceof GitError) || error.code === null) throw error;
      unread.push(path);
    }
    onFiles?.(++done, paths.length);
  });
  return { blamed, lacked: [...lacked.values()].sort(byId), unread: unread.sort() };
}

function fileOf(
  path: string,
  blamed: ReadonlyMap<string, number> | undefined,
  commits: AiderRelease['commits'],
): AiderFile | null {
  if (blamed === undefined || blamed.size === 0) return null;
  const lines = [...blamed];
  return {
    path,
    ai: sum(lines.map(([commit, count]) => (commits.get(commit)?.isAi ? count : 0))),
    counted: sum(lines.map(([, count]) => count)),
    commits: blamed,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function byId(a: LackedFile, b: LackedFile): number {
  return a.blob < b.blob ? -1 : 1;
}
