import { both } from '../async';
import { ObjectIds, type ObjectReader } from '../git';
import { GitMemory, type GitMemoryPlace } from '../git-memory';
import type { CommitGraph } from '../graph';
import { type Base, BaseVersions } from './base';
import { collectChanges } from './collect';
import { followLines } from './follow';
import { buildGenealogy } from './genealogy';
import { askRenameDiffs, findRenamedRows, type PathStat, type RenamedRows, visitStats } from './numstat';
import type { OwnedVersion } from './owners';
import { resolveRenames } from './renames/resolve';
import { BlobTable, findMissingBlobs } from './tables/blobs';
import { PairTable } from './tables/pairs';
import type { PathMap } from './tables/path-map';
import { VersionTable } from './tables/versions';

export interface TraceOptions {
  /** How many git processes may run at once. */
  readonly lanes: number;
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1, over the whole trace. */
  readonly onProgress?: (share: number) => void;
  /**
   * Once all versions are known: what it returns is then given the lines of each version, once, sources first. A
   * version whose blob may be a pointer comes after all others.
   */
  readonly owners: (versions: FileVersions) => (owned: OwnedVersion) => void;
  /** Called now and then while lines are given out. */
  readonly onSoFar?: () => void;
  /** Commits whose changes are looked through, as `git blame` does with the revisions it is told to ignore. */
  readonly ignored?: ReadonlySet<number>;
  /**
   * Follows only what came on top of this commit, which must be an ancestor of all that did. Of its files only those
   * are known whose path a commit since then has changed.
   */
  readonly base?: Base | null;
  /** Where git's answers are kept for the next time. */
  readonly gitMemory?: GitMemoryPlace | null;
  /**
   * Once all versions are known: those whose owners are wanted, and no statistics of commits. Only the diffs that
   * these descend through are asked for. Without it: everything.
   */
  readonly only?: (versions: VersionTable, paths: readonly string[]) => Iterable<number>;
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
  /** Small text blobs that are pointers to files kept elsewhere (git-lfs). */
  readonly pointers: ReadonlySet<number>;
}

/** The history of all lines, once all have been followed. */
export interface LineHistory extends FileVersions {
  /** Visits what every commit changed; not with `only`. */
  visitStats(visit: (stat: PathStat) => void): void;
}

/** The history of which nothing is known yet. */
export function noHistory(idBytes: number): LineHistory {
  return {
    versions: new VersionTable(),
    ids: new ObjectIds(idBytes),
    paths: [],
    missing: new Set(),
    unreadable: [],
    pointers: new Set(),
    visitStats: () => {},
  };
}

const NO_RENAMES: RenamedRows = new Map();

/**
 * Follows all lines through a whole history: which paths changed, which versions descend from which, and how their
 * blobs differ. `onCommit` sees the tree of each commit in order, parents first, and must `branch()` what it keeps.
 */
export async function traceLines(
  reader: ObjectReader,
  graph: CommitGraph,
  onCommit: (commit: number, tree: PathMap) => void,
  options: TraceOptions,
): Promise<LineHistory> {
  const { lanes, signal, onProgress } = options;
  const ids = new ObjectIds(reader.idBytes);
  const pairs = new PairTable();
  const memory = new GitMemory(options.gitMemory ?? null, ids);
  const { base = null } = options;
  const first = base?.first ?? 0;
  const changes = await collectChanges(reader, graph, first, ids, memory.changes, lanes, signal);
  onProgress?.(0.1);
  const versions = new VersionTable();
  const given = base && new BaseVersions(base, versions, ids, changes.paths);
  const [missing, questions] = await both(
    findMissingBlobs(reader, ids, changes, signal),
    buildGenealogy(
      graph,
      changes,
      { versions, pairs },
      given && { ...base!, tree: given.tree },
      onCommit,
      signal,
    ),
  );
  keepOnly(missing, versions);
  // Where something is missing, another clone may know another source.
  const isSound = missing.size === 0 && changes.unreadable.length === 0;
  const [, renamed] = await both(
    resolveRenames(
      reader,
      ids,
      graph,
      versions,
      questions,
      pairs,
      missing,
      isSound ? memory.renames() : null,
      signal,
    ),
    options.only
      ? NO_RENAMES
      : findRenamedRows(reader, graph, changes, isSound ? memory.pairings() : null, lanes, signal),
  );
  onProgress?.(0.2);
  askRenameDiffs(changes, renamed, pairs);
  if (options.only) versions.narrowTo(options.only(versions, changes.paths));
  const facts = new BlobTable(ids.size, pairs.size, missing);
  const pointers = new Set<number>();
  given?.tell(facts, pointers);
  const { paths, unreadable } = changes;
  const known = { versions, ids, paths, missing, unreadable, pointers };
  await followLines(reader, ids, versions, pairs, facts, {
    lanes,
    signal,
    alsoDiff: () => options.only === undefined,
    known: memory.diffs,
    ignored: options.ignored ?? new Set(),
    given,
    pointers,
    visit: options.owners(known),
    onProgress: share => {
      onProgress?.(0.2 + 0.8 * share);
      options.onSoFar?.();
    },
  });
  return { ...known, visitStats: visit => visitStats(graph, changes, renamed, pairs, facts, visit) };
}

/** A blob that no version holds matters to nobody. */
function keepOnly(blobs: Set<number>, versions: VersionTable): void {
  if (blobs.size === 0) return;
  const held = new Set(versions.blob.view());
  for (const blob of blobs) if (!held.has(blob)) blobs.delete(blob);
}
