import type { JudgedHistory } from '../attribution';
import type { FileVersions } from '../lines';
import type { Problem } from '../model';

/** At most this many ids or paths are shown of each kind of problem. */
const EXAMPLES = 5;

/** What the repository lacks, or holds damaged. */
export interface Unread {
  /** Commits whose trees could not be read. */
  readonly commits: readonly number[];
  /** Ids of blobs, sorted. */
  readonly blobs: readonly string[];
}

export function unreadOf({ unreadable, missing, ids }: FileVersions): Unread {
  return { commits: unreadable, blobs: [...missing].map(blob => ids.hex(blob)).sort() };
}

/** Everything that could not be read, or was read in another way than it says, counted. */
export function collectProblems(
  earlier: readonly Problem[],
  judged: JudgedHistory,
  unread: Unread,
  missingReleases: readonly string[],
): Problem[] {
  const { graph } = judged;
  const ids = (commits: readonly number[]) => commits.map(commit => graph.ids[commit]!);
  const rows: [string, string, readonly string[]][] = [
    [
      'history-cut',
      'History ends early at commits whose parents are missing from the repository',
      judged.cut,
    ],
    [
      'tree-missing',
      'Commits whose changes could not be read; they seem to change nothing',
      ids(unread.commits),
    ],
    [
      'blob-missing',
      'File contents missing from the repository: lines that depend on them count as unknown or are left out',
      unread.blobs,
    ],
    ['date-unreadable', 'Commits without a usable committer date', [...judged.undated].sort()],
    [
      'date-moved',
      'Dates on the main line that run backwards, moved to the one before',
      ids(judged.mainline.moved),
    ],
    [
      'date-contradicted',
      'Commits dated before the AI era that prove AI: their lines count as unknown',
      [...judged.contradicted].sort(),
    ],
    ['release-missing', 'Release tags whose commit is not in the repository', missingReleases],
  ];
  const found = rows
    .filter(([, , items]) => items.length > 0)
    .map(([code, message, items]) => ({
      code,
      message,
      count: items.length,
      examples: items.slice(0, EXAMPLES),
    }));
  return [...earlier, ...found];
}
