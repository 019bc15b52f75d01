import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findGit, KIND, locateRepository, ObjectReader } from '../../src/core/git';
import type { CommitGraph } from '../../src/core/graph';
import {
  followLines,
  type LineHistory,
  type LineListener,
  type LineVisitor,
  type Loss,
  type OwnedVersion,
  type PathMap,
  traceVersions,
} from '../../src/core/lines';
import { readGraph } from './read-graph';
import type { TestRepo } from './repo';

/** Owner of each line, as full commit ids; null for what has no lines that could be owned. */
export type Owners = readonly string[] | null;

export interface Traced {
  readonly graph: CommitGraph;
  readonly history: LineHistory;
  /** The lines of each version, by its number. */
  readonly owned: readonly OwnedVersion[];
  /** With statistics: what each commit took away. */
  readonly losses: readonly Loss[];
  /** Children of commits that are missing. */
  readonly cut: readonly string[];
  /** Regular files of each commit asked for, by byte-string path. */
  readonly at: ReadonlyMap<string, ReadonlyMap<string, Owners>>;
  /** Versions of the same files. */
  readonly versions: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

interface TracingOptions {
  readonly stats?: boolean;
  readonly signal?: AbortSignal;
  /** Ids of commits that are looked through. */
  readonly ignored?: readonly string[];
  /** When the one who hears of lines comes. */
  readonly hears?: (listener: LineListener) => LineListener | Promise<LineListener>;
}

/** Stands for the owner of lines whose history could not be read. */
export const UNKNOWN_OWNER = 'unknown';
const git = findGit(process.env.PATH);
const gitVersion = execFileSync(git, ['version'], { encoding: 'utf8' }).trim();

/** A reader of the repository's objects, without asking git where they are: that costs six processes. */
export function readerOf(repo: TestRepo): ObjectReader {
  const objectFormat = repo.head?.length === 64 ? 'sha256' : 'sha1';
  const place = {
    name: '',
    gitVersion,
    objectsDir: join(repo.gitDir, 'objects'),
    objectFormat,
    shallow: [],
    partial: false,
  };
  return new ObjectReader(git, { ...place, objectFormat, head: '', tags: [], notes: [], branches: [] });
}

/** Traces the history of `head` and keeps the owners of all lines at the commits `at`. */
export async function traceRepo(
  repo: TestRepo,
  head: string,
  at: readonly string[] = [head],
  options: TracingOptions = {},
): Promise<Traced> {
  const reader = readerOf(repo);
  try {
    return await traceWith(reader, head, at, options);
  } finally {
    reader.dispose();
  }
}

/** The same for a folder, found as the product finds it. */
export async function traceFolder(
  folder: string,
  revision = 'HEAD',
): Promise<Traced & { readonly head: string }> {
  const place = await locateRepository(git, folder, revision);
  const reader = new ObjectReader(git, place);
  try {
    return { ...(await traceWith(reader, place.head, [place.head], {})), head: place.head };
  } finally {
    reader.dispose();
  }
}

async function traceWith(
  reader: ObjectReader,
  head: string,
  at: readonly string[],
  { stats = false, signal, ignored = [], hears = listener => listener }: TracingOptions,
): Promise<Traced> {
  const { graph, cut } = await readGraph(reader, head, signal);
  const wanted = new Set(at);
  const trees = new Map<string, PathMap>();
  const onCommit = (commit: number, tree: PathMap) => {
    const id = graph.ids[commit]!;
    if (wanted.has(id)) trees.set(id, tree.branch());
  };
  // Without statistics, only what the trees asked for descend from: so the owners are also right when others are not known.
  const only = () => [...trees.values()].flatMap(tree => tree.entries().map(([, version]) => version));
  const owned: OwnedVersion[] = [];
  const losses: Loss[] = [];
  const trace = await traceVersions(reader, graph, onCommit, {
    lanes: 2,
    signal,
    ignored: new Set(ignored.flatMap(id => graph.numberOf(id) ?? [])),
    statistics: stats,
  });
  const visitor: LineVisitor = {
    version: one => {
      owned[one.version] = one;
    },
    ...(stats ? { lost: loss => losses.push(loss) } : {}),
  };
  const history = await followLines(trace, hears({ visitor }), stats ? { losses: true } : { only });
  return { graph, history, owned, losses, cut, ...readOwners(graph, history, owned, trees) };
}

function readOwners(
  graph: CommitGraph,
  history: LineHistory,
  owned: readonly OwnedVersion[],
  trees: ReadonlyMap<string, PathMap>,
) {
  const owners = owned.map(({ runs }) => (runs === null ? null : expand(runs, graph.ids)));
  const at = new Map<string, Map<string, Owners>>();
  const versions = new Map<string, Map<string, number>>();
  for (const [id, tree] of trees) {
    const held = new Map<string, number>();
    for (const [path, version] of tree.entries())
      if (history.versions.kind.at(version) === KIND.regular) held.set(history.paths[path]!, version);
    versions.set(id, held);
    at.set(id, new Map([...held].map(([path, version]) => [path, owners[version] ?? null])));
  }
  return { at, versions };
}

export function expand(runs: Int32Array, ids: readonly string[]): string[] {
  const owners: string[] = [];
  for (let i = 0; i < runs.length; i += 2)
    for (let n = 0; n < runs[i + 1]!; n++) owners.push(runs[i]! < 0 ? UNKNOWN_OWNER : ids[runs[i]!]!);
  return owners;
}
