import { inBatches, ObjectIds, type ObjectReader, readChanges } from '../git';
import type { CommitGraph } from '../graph';
import { ChangeTable } from './changetable';
import { BlobFacts, findMissingBlobs, gatherFacts } from './facts';
import { buildGenealogy } from './genealogy';
import { assignOwners, type OwnedVersion } from './owners';
import { PairTable } from './pairtable';
import type { PathMap } from './pathmap';
import { findPointers } from './pointers';
import { answerRenames } from './renameanswers';
import type { RenameQuestion } from './renamequestion';
import { askRenameDiffs, findRenamedRows, type PathStat, type RenamedRows, visitStats } from './stats';
import { NOWHERE, VersionTable, WHOLE } from './versions';

export interface TraceOptions {
  /** How many git processes may run at once. */
  readonly lanes: number;
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1, over the whole trace. */
  readonly onProgress?: (share: number) => void;
  /**
   * Called now and then once lines are being followed: `soFar` makes the history of those files of which all is known
   * by then. It holds only until the call returns.
   */
  readonly onSoFar?: (soFar: () => LineHistory) => void;
  /**
   * Once all versions are known: those whose owners are wanted, and no statistics of commits. Only the diffs that
   * these descend through are asked for. Without it: everything.
   */
  readonly only?: (versions: VersionTable, paths: readonly string[]) => Iterable<number>;
}

/** The history of all lines: who wrote what can be asked of it any number of times, without git. */
export interface LineHistory {
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
  /** Visits each version of each file, sources first. */
  visitOwners(visit: (owned: OwnedVersion) => void): void;
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
    visitOwners: () => {},
    visitStats: () => {},
  };
}

const CHANGE_BATCH = 4000;
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
  const changes = await collectChanges(reader, graph, ids, lanes, signal);
  onProgress?.(0.1);
  const { versions, questions } = buildGenealogy(graph, changes, pairs, onCommit);
  const missing = await findMissingBlobs(reader, ids, versions, signal);
  await resolveRenames(reader, ids, versions, pairs, questions, missing, signal);
  const renamed = options.only ? NO_RENAMES : await findRenamedRows(reader, graph, changes, lanes, signal);
  askRenameDiffs(changes, renamed, pairs);
  if (options.only) versions.narrowTo(options.only(versions, changes.paths));
  const wanted = options.only ? linksOf(versions, pairs) : () => true;
  const facts = new BlobFacts(ids.size, missing);
  const { paths, unreadable } = changes;
  const known = { versions, ids, paths, missing, unreadable };
  const onPairs = (share: number, settled: () => (version: number) => boolean) => {
    onProgress?.(0.2 + 0.7 * share);
    options.onSoFar?.(() => {
      const only = settled();
      const visitOwners: LineHistory['visitOwners'] = visit =>
        assignOwners(versions, pairs, facts, visit, only);
      return { ...noHistory(reader.idBytes), ...known, visitOwners };
    });
  };
  await gatherFacts(reader, ids, versions, pairs, facts, { lanes, signal, onPairs, wanted });
  const pointers = await findPointers(reader, ids, facts.withLines(3, 6), signal);
  return {
    ...known,
    pointers,
    visitOwners: visit => assignOwners(versions, pairs, facts, visit),
    visitStats: visit => visitStats(graph, changes, renamed, pairs, facts, visit),
  };
}

/** The pairs that some wanted version descends through. */
function linksOf(versions: VersionTable, pairs: PairTable): (pair: number) => boolean {
  const links = new Uint8Array(pairs.size);
  versions.visitWanted(version =>
    versions.forEachEdge(version, (_, pair) => {
      if (pair !== WHOLE) links[pair] = 1;
    }),
  );
  return pair => links[pair] === 1;
}

async function collectChanges(
  reader: ObjectReader,
  graph: CommitGraph,
  ids: ObjectIds,
  lanes: number,
  signal?: AbortSignal,
): Promise<ChangeTable> {
  const changes = new ChangeTable(graph.size);
  await inBatches(graph.size, CHANGE_BATCH, lanes, async (from, to) => {
    const comparisons = Array.from({ length: to - from }, (_, i) => {
      const parent = graph.parents[from + i]![0];
      return { commit: graph.ids[from + i]!, parent: parent === undefined ? null : graph.ids[parent]! };
    });
    await readChanges(reader, comparisons, ids, (index, rows) => changes.put(from + index, rows), signal);
  });
  return changes;
}

async function resolveRenames(
  reader: ObjectReader,
  ids: ObjectIds,
  versions: VersionTable,
  pairs: PairTable,
  questions: readonly RenameQuestion[],
  missing: Set<number>,
  signal?: AbortSignal,
): Promise<void> {
  const answer = ({ version, edge }: RenameQuestion, source: number) => {
    // A later parent may have turned out to hold the very same file: then it takes everything.
    if (versions.edgeFrom.at(edge) !== NOWHERE) return;
    const { blob, path } = versions;
    versions.edgeFrom.set(edge, source);
    versions.edgePair.set(edge, pairs.ask(blob.at(source), blob.at(version), path.at(version)));
  };
  const countTail = await reader.atLeast(2, 44);
  await answerRenames(reader, ids, versions, questions, { missing, countTail }, answer, signal);
}
