import { both } from '../async';
import { MARKS_NAME } from '../files';
import { ObjectIds, type ObjectReader } from '../git';
import { GitMemory, type GitMemoryPlace, type KnownDiffs } from '../git-memory';
import type { CommitGraph } from '../graph';
import { type OnProgress, type Step, within } from '../progress';
import type { Asking, Genealogy } from './asking';
import { type Base, BaseVersions } from './base';
import { collectChanges } from './collect';
import { buildGenealogy } from './genealogy';
import { Comparisons } from './numstat';
import { askRenameDiffs, findRenamedRows, type RenamedRows } from './renames/numstat-renames';
import { resolveRenames } from './renames/resolve';
import { BlobTable, findMissingBlobs, noHeads } from './tables/blobs';
import type { HeadTable } from './tables/heads';
import { PairTable } from './tables/pairs';
import type { PathMap } from './tables/path-map';
import { VersionTable } from './tables/versions';

export interface TraceOptions {
  /** How many git processes may run at once. */
  readonly lanes: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress;
  /** What each commit added and took away is wanted, too. */
  readonly statistics: boolean;
  /** Commits whose changes are looked through, as `git blame` does with the revisions it is told to ignore. */
  readonly ignored?: ReadonlySet<number>;
  /**
   * Follows only what came on top of this commit, which must be an ancestor of all that did. Of its files only those
   * are known whose path a commit since then has changed.
   */
  readonly base?: Base | null;
  /** Where git's answers are kept for the next time. */
  readonly gitMemory?: GitMemoryPlace | null;
}

/** What is known of the files of a history without their lines. */
export interface FileVersions {
  readonly versions: VersionTable;
  readonly ids: ObjectIds;
  /** Byte-string paths by number. */
  readonly paths: readonly string[];
  /** Blobs of regular files that the repository lacks, or holds damaged. */
  readonly missing: ReadonlySet<number>;
  /** Commits whose trees could not be read: they seem to change nothing. */
  readonly unreadable: readonly number[];
  /** Small text blobs that are pointers to files kept elsewhere (git-lfs); complete once lines were followed. */
  readonly pointers: ReadonlySet<number>;
  /** What the first lines of text blobs say; of a version, known when its lines are. */
  readonly heads: HeadTable;
}

/** All versions of files, ready for their lines to be followed, once. */
export interface Trace extends FileVersions, Genealogy, Asking {
  readonly pointers: Set<number>;
  readonly blobs: BlobTable;
  readonly known: KnownDiffs;
  readonly ignored: ReadonlySet<number>;
  /** Versions whose lines are known beforehand. */
  readonly given: BaseVersions | null;
  /** Null where no statistics are wanted. */
  readonly comparisons: Comparisons | null;
  /** By row of the changes: the version that stood at the path before. */
  readonly heldBefore: Int32Array;
  /** Of the lines. */
  readonly onProgress: OnProgress;
}

/** The files of a history of which nothing is known yet. */
export function noFiles(idBytes: number): FileVersions {
  return {
    versions: new VersionTable(),
    ids: new ObjectIds(idBytes),
    paths: [],
    missing: new Set(),
    unreadable: [],
    pointers: new Set(),
    heads: noHeads(0),
  };
}

/** How much of the whole trace is done when the changes are known, when all versions are found, and when renames are, too. */
const PROGRESS = { changes: 0.1, versions: 0.15, renames: 0.22 };
/** So many commits are looked through before somebody hears of it. */
const LOOKED_THROUGH = 2000;

/**
 * Finds which versions of files a history has and which descend from which. `onCommit` sees the tree of each commit in
 * order, parents first, and must `branch()` what it keeps. Rejects with GitError where git fails, and with the
 * signal's reason.
 */
export async function traceVersions(
  reader: ObjectReader,
  graph: CommitGraph,
  onCommit: (commit: number, tree: PathMap) => void,
  options: TraceOptions,
): Promise<Trace> {
  const { lanes, signal, base = null } = options;
  const asking: Asking = { reader, ids: new ObjectIds(reader.idBytes), lanes, signal };
  const memory = new GitMemory(options.gitMemory ?? null, asking.ids, MARKS_NAME);
  const first = base?.first ?? 0;
  const total = graph.size - first;
  const tell = (step: Step, from: number, to: number) => (done: number) =>
    options.onProgress?.({ share: from + ((to - from) * done) / Math.max(1, total), step, done, total });
  const changes = await collectChanges(
    asking,
    graph,
    first,
    memory.changes,
    tell('changes', 0, PROGRESS.changes),
  );
  const tellVersions = tell('versions', PROGRESS.changes, PROGRESS.versions);
  const tables: Genealogy = { graph, changes, versions: new VersionTable(), pairs: new PairTable() };
  const given = base && new BaseVersions(base, tables.versions, asking.ids, changes.paths);
  const start = base && given && { ...base, tree: given.tree };
  const [missing, { questions, heldBefore }] = await both(
    findMissingBlobs(asking, changes),
    buildGenealogy(
      tables,
      start,
      (commit, tree) => {
        onCommit(commit, tree);
        if (commit >= first && (commit - first) % LOOKED_THROUGH === 0) tellVersions(commit - first);
      },
      signal,
    ),
  );
  tellVersions(total);
  keepOnly(missing, tables.versions);
  // Where something is missing, another clone may know another source.
  const isSound = missing.size === 0 && changes.unreadable.length === 0;
  const [, renamed] = await both(
    resolveRenames(asking, tables, questions, missing, isSound ? memory.renames() : null),
    options.statistics
      ? findRenamedRows(asking, tables, isSound ? memory.pairings() : null)
      : (new Map() as RenamedRows),
  );
  askRenameDiffs(tables, renamed);
  const blobs = new BlobTable(asking.ids.size, tables.pairs.size, missing);
  const pointers = new Set<number>();
  given?.tell(blobs, pointers);
  return {
    ...asking,
    ...tables,
    paths: changes.paths,
    unreadable: changes.unreadable,
    missing,
    pointers,
    heads: blobs.heads,
    blobs,
    known: memory.diffs,
    ignored: options.ignored ?? new Set(),
    given,
    comparisons: options.statistics ? new Comparisons(tables, renamed) : null,
    heldBefore,
    onProgress: within(options.onProgress, PROGRESS.renames, 1 - PROGRESS.renames),
  };
}

/** A blob that no version holds matters to nobody. */
function keepOnly(blobs: Set<number>, versions: VersionTable): void {
  if (blobs.size === 0) return;
  const held = new Set(versions.blob.view());
  for (const blob of blobs) if (!held.has(blob)) blobs.delete(blob);
}
