import { type JudgedHistory, toldLines } from '../attribution';
import { displayPath } from '../files';
import { followLines, type PathMap, type Runs, type Trace, traceVersions } from '../lines';
import type { LeftOut } from '../model';
import { gitMemoryOf, type OpenOptions, type OpenRepository } from '../open';
import type { OnProgress } from '../progress';
import { ignoredIn, Scope } from '../rule';

export interface HeadLinesOptions extends OpenOptions {
  readonly lanes: number;
  readonly onProgress?: OnProgress;
}

/** A file at the head whose lines count. */
export interface CountedFile {
  /** As a reader should see it. */
  readonly name: string;
  readonly runs: Runs;
}

/**
 * Who owns the lines of the files at the head that are wanted, by name: those that count in tree order, and why each of
 * the others does not. Only what these descend from is followed.
 */
export async function headLines(
  repository: OpenRepository,
  judged: JudgedHistory,
  isWanted: (name: string) => boolean,
  options: HeadLinesOptions,
): Promise<{ readonly counted: readonly CountedFile[]; readonly leftOut: readonly LeftOut[] }> {
  const { place, rule } = repository;
  const { graph, owners } = judged;
  const head = graph.numberOf(place.head);
  const atHead = new Map<number, number>();
  const onCommit = (commit: number, tree: PathMap) => {
    if (commit === head) for (const [path, version] of tree.entries()) atHead.set(version, path);
  };
  const trace = await traceAll(repository, judged, onCommit, options);
  const { versions, paths } = trace;
  const wanted = new Map([...atHead].filter(([, path]) => isWanted(displayPath(paths[path]!))));
  const scope = new Scope(rule, trace);
  const found: (CountedFile & { readonly bytes: string })[] = [];
  const leftOut: LeftOut[] = [];
  const version = ({ version, runs, lines }: { version: number; runs: Runs | null; lines: number }) => {
    const path = wanted.get(version);
    if (path === undefined) return;
    const why = scope.leftOut(path, versions.kind.at(version), versions.blob.at(version), lines);
    const bytes = paths[path]!;
    if (why === null && runs !== null) found.push({ name: displayPath(bytes), bytes, runs });
    else leftOut.push(why ?? 'unreadable');
  };
  const ownerOf = (commit: number) => owners.ofCommit(commit);
  await followLines(
    trace,
    { visitor: { version }, ownerOf, toldOf: toldLines(judged) },
    { only: () => wanted.keys() },
  );
  return { counted: found.sort((a, b) => (a.bytes < b.bytes ? -1 : 1)), leftOut };
}

/** All versions of all files of a history; `onCommit` is shown the tree of each commit. */
export function traceAll(
  { reader, place, rule }: OpenRepository,
  { graph }: JudgedHistory,
  onCommit: (commit: number, tree: PathMap) => void,
  { lanes, signal, cache, onProgress }: HeadLinesOptions,
): Promise<Trace> {
  return traceVersions(reader, graph, onCommit, {
    lanes,
    signal,
    gitMemory: gitMemoryOf(place, cache),
    ignored: ignoredIn(graph, rule),
    statistics: false,
    ...(onProgress ? { onProgress } : {}),
  });
}
