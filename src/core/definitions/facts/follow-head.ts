import { CODE, type JudgedHistory, toldLines } from '../../attribution';
import { KIND } from '../../git';
import { followLines, forEachRun, type PathMap, type Runs, type Trace, traceVersions } from '../../lines';
import type { LeftOut } from '../../model';
import { gitMemoryOf, type OpenOptions, type OpenRepository } from '../../open';
import type { OnProgress } from '../../progress';
import { ignoredIn, Scope } from '../../rule';
import type { ChangedLines } from './facts';

export interface FactsOptions extends OpenOptions {
  readonly lanes: number;
  readonly onProgress?: OnProgress;
}

/** A text file of the head's tree. */
export interface HeadFile {
  readonly version: number;
  /** Byte string. */
  readonly path: string;
  readonly blob: number;
  /** Of generated, vendored, locked or minified files: left out under our rule. */
  readonly isGenerated: boolean;
  readonly runs: Runs;
}

export interface FollowedHead {
  readonly trace: Trace;
  readonly files: readonly HeadFile[];
  readonly changes: ReadonlyMap<number, ChangedLines>;
}

const GENERATED: readonly (LeftOut | null)[] = ['vendored', 'lock', 'minified', 'generated'];

/** One pass through all of history: who owns the lines of the head, and what each commit changed. */
export async function followHead(
  { reader, place, rule }: OpenRepository,
  judged: JudgedHistory,
  { lanes, signal, cache, onProgress }: FactsOptions,
): Promise<FollowedHead> {
  const { graph, owners } = judged;
  const head = graph.numberOf(place.head);
  const atHead = new Map<number, number>();
  const onCommit = (commit: number, tree: PathMap) => {
    if (commit === head) for (const [path, version] of tree.entries()) atHead.set(version, path);
  };
  const trace = await traceVersions(reader, graph, onCommit, {
    lanes,
    signal,
    gitMemory: gitMemoryOf(place, cache),
    ignored: ignoredIn(graph, rule),
    statistics: true,
    ...(onProgress ? { onProgress } : {}),
  });
  const scope = new Scope(rule, trace);
  const files: HeadFile[] = [];
  const attested = new Attested(judged);
  const version = ({ version, runs, lines }: { version: number; runs: Runs | null; lines: number }) => {
    if (runs === null) return;
    attested.see(trace.versions.commit.at(version), runs);
    const path = atHead.get(version);
    if (path === undefined) return;
    const blob = trace.versions.blob.at(version);
    const why = scope.leftOut(path, trace.versions.kind.at(version), blob, lines);
    if (why === null || GENERATED.includes(why))
      files.push({ version, path: trace.paths[path]!, blob, isGenerated: why !== null, runs });
  };
  const ownerOf = (commit: number) => owners.ofCommit(commit);
  const history = await followLines(trace, {
    visitor: { version },
    ownerOf,
    toldOf: toldLines(judged),
  });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const changes = new Map<number, ChangedLines>();
  history.visitStats(({ commit, path, blob, added, deleted }) => {
    if (reader.boundary.has(graph.ids[commit]!)) return;
    const known = changes.get(commit) ?? NO_CHANGES;
    // What is taken away is of no content that could be looked at: only what is added is judged.
    const why = added === 0 ? null : scope.leftOut(path, KIND.regular, blob, added);
    changes.set(commit, {
      added: known.added + (why === null ? added : 0),
      attested: attested.of(commit),
      generated: known.generated + (GENERATED.includes(why) ? added : 0),
      changed: known.changed + added + deleted,
    });
  });
  return { trace, files, changes };
}

const NO_CHANGES: ChangedLines = { added: 0, attested: 0, generated: 0, changed: 0 };

/** Lines that commits wrote, as far as git-ai's own note of the commit records them as AI's. */
class Attested {
  private readonly lines = new Map<number, number>();

  constructor(private readonly judged: JudgedHistory) {}

  see(commit: number, runs: Runs): void {
    if (!isAttested(this.judged, commit)) return;
    const { owners } = this.judged;
    let lines = 0;
    forEachRun(runs, (owner, count) => {
      const isOwn = owners.commitOf(owner) === commit;
      if (isOwn && owners.basisOf(owner) === 'record' && owners.classOf(owner) === CODE.agent) lines += count;
    });
    this.lines.set(commit, this.of(commit) + lines);
  }

  of(commit: number): number {
    return this.lines.get(commit) ?? 0;
  }
}

/** Whether git-ai kept a note of this very commit. */
export function isAttested({ recordedBy }: JudgedHistory, commit: number): boolean {
  const record = recordedBy.get(commit);
  return record?.recorder === 'git-ai' && record.carried === null;
}
