import { type Attributions, judgeHistory, NO_AGENT } from '../attribution';
import { displayPath } from '../files';
import type { CommitGraph } from '../graph';
import { type PathMap, type Runs, traceLines, UNKNOWN } from '../lines';
import { gitMemoryOf, type OpenOptions, withRepository } from '../open';
import { Refusal } from '../refusal';
import { ignoredIn, Scope } from '../rule';

/** One range of neighbouring lines with one owner; `commit` is null where the history of the lines is missing. */
export interface LedgerEntry {
  readonly path: string;
  /** First line, from 1. */
  readonly start: number;
  readonly lines: number;
  readonly commit: string | null;
  readonly class: string;
  readonly agent: string | null;
  readonly model: string | null;
  readonly signs: readonly string[];
}

export interface LedgerOptions extends OpenOptions {
  readonly lanes: number;
  readonly onProgress?: (share: number) => void;
  /** Only these files, by path from the top of the repository; empty: all that count. */
  readonly files: readonly string[];
}

/** Thrown where a file that was asked for is not one whose lines count. */
class NotInLedger extends Refusal {}

/** Every line of every counted text file, once, in tree order; within a file from the top. Waits for what `write` returns. */
export function ledger(
  path: string,
  options: LedgerOptions,
  write: (entry: LedgerEntry) => unknown,
): Promise<void> {
  return withRepository(path, options, async repository => {
    const { reader, place, rule } = repository;
    const { graph, attributions } = await judgeHistory(reader, [place.head], rule, {
      signal: options.signal,
    });
    const head = graph.numberOf(place.head);
    const atHead = new Map<number, number>();
    const onCommit = (commit: number, tree: PathMap) => {
      if (commit === head) for (const [file, version] of tree.entries()) atHead.set(version, file);
    };
    const wanted = new Set(options.files);
    // Names that are not UTF-8 may look alike: then all of them are meant.
    const isWanted = (bytes: string) => wanted.size === 0 || wanted.has(displayPath(bytes));
    const files: { bytes: string; runs: Runs }[] = [];
    const unseen = new Set(options.files);
    await traceLines(reader, graph, onCommit, {
      lanes: options.lanes,
      signal: options.signal,
      gitMemory: gitMemoryOf(place, options.cache),
      ignored: ignoredIn(graph, rule),
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
      only: (versions, paths) =>
        [...atHead.keys()].filter(version => isWanted(paths[versions.path.at(version)]!)),
      owners: ({ versions, paths, ...known }) => {
        const scope = new Scope(repository.rule, { paths, ...known });
        return ({ version, runs, lines }) => {
          const file = atHead.get(version);
          if (file === undefined || runs === null || !isWanted(paths[file]!)) return;
          if (scope.leftOut(file, versions.kind.at(version), versions.blob.at(version), lines)) return;
          unseen.delete(displayPath(paths[file]!));
          files.push({ bytes: paths[file]!, runs });
        };
      },
    });
    const [unknown] = unseen;
    if (unknown !== undefined) throw new NotInLedger(`${unknown} is not a counted text file at that commit.`);
    files.sort((a, b) => (a.bytes < b.bytes ? -1 : 1));
    for (const { bytes, runs } of files)
      for (const entry of entriesOf(displayPath(bytes), runs, graph, attributions)) await write(entry);
  });
}

function* entriesOf(
  path: string,
  runs: Runs,
  graph: CommitGraph,
  attributions: Attributions,
): Generator<LedgerEntry> {
  let start = 1;
  for (let i = 0; i < runs.length; i += 2) {
    const [owner, lines] = [runs[i]!, runs[i + 1]!];
    yield { path, start, lines, ...described(owner, graph, attributions) };
    start += lines;
  }
}

function described(owner: number, graph: CommitGraph, attributions: Attributions) {
  if (owner === UNKNOWN) return { commit: null, class: 'unknown', agent: null, model: null, signs: [] };
  const agent = attributions.agents[owner]!;
  return {
    commit: graph.ids[owner]!,
    class: attributions.lineClassName(owner),
    agent: agent === NO_AGENT ? null : attributions.agentModels[agent]!.agent,
    model: agent === NO_AGENT ? null : attributions.agentModels[agent]!.model,
    signs: attributions.signs.get(owner) ?? [],
  };
}
