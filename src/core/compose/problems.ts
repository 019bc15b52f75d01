import type { JudgedHistory } from '../attribution';
import { displayPath } from '../files';
import type { RepositoryPlace, ResolvedTags } from '../git';
import type { FileVersions } from '../lines';
import type { Problem } from '../model';
import { incompleteReason, NO_SHARE } from '../report';
import { compareText } from '../text';
import type { PassedOver } from '../trend';
import type { Gaps } from './gaps';

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

/** Tags that are no releases of the repository: by what they lead to, or by their names. */
export interface OtherTags extends Pick<ResolvedTags, 'missing' | 'noCommits'> {
  readonly passedOver: PassedOver;
}

/** What a report was made of, as far as it is not sound. */
interface Found {
  readonly unread: Unread;
  readonly otherTags: OtherTags;
  readonly gaps: Gaps;
  /** How many lines count of which no share is told. */
  readonly untold: number;
  /** Files of the tree in which recorders keep traces. */
  readonly traces: readonly string[];
  /** How many versions of files that speak of declaring could not be read, by path. */
  readonly unreadSettings: ReadonlyMap<string, number>;
  readonly repository: { readonly place: Pick<RepositoryPlace, 'head'> };
}

/** Everything that could not be read, or was read in another way than it says, counted. */
export function collectProblems(
  earlier: readonly Problem[],
  judged: JudgedHistory,
  { unread, otherTags, gaps, untold, traces, unreadSettings, repository }: Found,
): Problem[] {
  const { graph, unheeded } = judged;
  const ids = (commits: readonly number[]) => commits.map(commit => graph.ids[commit]!);
  const rows: [string, string, readonly string[]][] = [
    ['history-shallow', incompleteReason('shallow'), gaps.shallow],
    ['history-cut', incompleteReason('missing-commits'), gaps.cut],
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
      'date-before-git',
      'Commits dated before git began (April 2005) that no conversion explains: their date proves nothing',
      [...judged.predating].sort(),
    ],
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
    [
      'records-unreadable',
      'Notes that recorders keep, of which the list is missing or damaged',
      unheeded.refs,
    ],
    ['record-missing', 'Records of lines that are missing or damaged', [...unheeded.missing].sort()],
    [
      'record-strange',
      'Notes where records of lines are kept, in a form that no recorder is known to write',
      [...unheeded.strange].sort(),
    ],
    [
      'record-partly',
      'Records of lines of which some entries could not be read, and say nothing',
      [...unheeded.partly].sort(),
    ],
    [
      'record-faulty',
      'Records of lines by a version that is known to err: shown, and not believed',
      [...unheeded.faulty].sort(),
    ],
    [
      'record-beyond',
      'Records that credit files which their commit did not touch, or more lines than it added: shown, and not believed there',
      [...unheeded.beyond].sort(),
    ],
    [
      'traces-unplaced',
      'Files of the tree with traces of agents: they do not say which commits took these lines in, so that no line is told by them',
      traces,
    ],
    [
      'branch-unread',
      'Branches of which something is missing or damaged: what they say of commits that joined them is not heard',
      judged.branches.unread,
    ],
    [
      'branches-passed-over',
      'Branches that were not looked into: they are too many, or too long',
      judged.branches.passedOver,
    ],
    ['release-missing', 'Release tags whose commit is not in the repository', otherTags.missing],
    ['release-no-commit', 'Release tags on a tree or a file, where a commit belongs', otherTags.noCommits],
  ];
  const found = rows
    .filter(([, , items]) => items.length > 0)
    .map(([code, message, items]) => ({
      code,
      message,
      count: items.length,
      examples: items.slice(0, EXAMPLES),
    }));
  const { carried } = judged;
  const lost: [string, string, number][] = [
    [
      'records-gone',
      'Records of lines whose commits are not in the repository: they can be told of no line',
      carried?.gone ?? 0,
    ],
    [
      'records-ambiguous',
      'Lines that several recorded commits outside of the history have, while nothing tells which it was',
      carried?.ambiguousLines ?? 0,
    ],
  ];
  const orphans = lost.flatMap(([code, message, count]) =>
    count === 0 ? [] : [{ code, message, count, examples: [] }],
  );
  const { count, examples } = otherTags.passedOver;
  const message = 'Tags whose names are not those of releases, passed over';
  const names = count === 0 ? [] : [{ code: 'tags-passed-over', message, count, examples }];
  const head = repository.place.head;
  const share =
    untold === 0 ? [] : [{ code: 'share-unknown', message: NO_SHARE, count: untold, examples: [head] }];
  return [...share, ...earlier, ...found, ...orphans, ...unreadDeclaring(unreadSettings), ...names];
}

function unreadDeclaring(versions: Found['unreadSettings']): Problem[] {
  if (versions.size === 0) return [];
  const message =
    'Versions of settings and policies that could not be read: until the next one they are taken to say what they said before';
  const paths = [...versions.keys()].map(displayPath).sort(compareText);
  const count = [...versions.values()].reduce((sum, of) => sum + of, 0);
  return [{ code: 'declaring-unreadable', message, count, examples: paths.slice(0, EXAMPLES) }];
}
