import { type Attributions, judgeHistory, NO_AGENT } from '../attribution';
import { countsOf } from '../compose';
import { displayPath } from '../files';
import { findGit, readCommits, resolveCommits } from '../git';
import { ELSEWHERE, Sides } from '../graph';
import { type PathMap, type Runs, traceLines, UNKNOWN } from '../lines';
import { gitMemoryOf, type OpenOptions, type OpenRepository, withRepository } from '../open';
import { isoDate, type Portion, sharesOf } from '../report';
import { ignoredIn, Scope } from '../rule';
import { addLines, type ClassVector, classVector } from '../trend';

export interface PortionOptions extends OpenOptions {
  readonly lanes: number;
  readonly onProgress?: (share: number) => void;
  /** Only lines of this file, or of the files in this folder, by path from the top; '' for all. */
  readonly under: string;
  /** Only lines that came after this revision; null for all. */
  readonly since: string | null;
}

const MOST_OWNERS = 20;

/** Who wrote a part of the living lines at a revision: a file's, a folder's, or those that came since another one. */
export function portion(path: string, options: PortionOptions): Promise<Portion> {
  return withRepository(path, options, async repository => {
    const { reader, place, rule } = repository;
    const since = await resolveSince(path, options);
    const tips = [place.head, ...(since === null ? [] : [since])] as const;
    const { graph, mainline, attributions } = await judgeHistory(reader, tips, rule, options);
    const head = graph.numberOf(place.head)!;
    const isNew = since === null ? null : new Set(new Sides(graph).sideOf(graph.numberOf(since)!, [head]));
    const inPortion = (commit: number) =>
      isNew === null ? mainline.landing[commit] !== ELSEWHERE : isNew.has(commit);
    const commits = classVector();
    const sum = new Sum(attributions, isNew);
    for (let commit = 0; commit < graph.size; commit++)
      if (!graph.isMerge(commit) && inPortion(commit)) sum.commit(commit, commits);
    const leftOut = await sumFiles(repository, graph, head, sum, options);
    const lines = countsOf(sum.lines);
    return {
      repository: { name: place.name, head: place.head, headDate: dated(graph.times[head]!) },
      rule: { id: rule.identity.id, hash: rule.identity.hash },
      under: options.under,
      since: since === null ? null : { revision: options.since!, commit: since },
      revision: options.revision,
      lines,
      share: sharesOf(lines),
      commits: countsOf(commits),
      agents: sum.agentRows(),
      files: sum.fileRows(),
      filesLeftOut: leftOut,
      owners: await ownerRows(repository, sum, graph.ids, attributions, options.signal),
    };
  });
}

async function resolveSince(path: string, { since, searchPath, signal }: PortionOptions) {
  if (since === null) return null;
  const [commit] = await resolveCommits(findGit(searchPath), path, [since], signal);
  return commit!;
}

/** Follows the lines of the files that are asked for, and returns how many of those files do not count. */
async function sumFiles(
  repository: OpenRepository,
  graph: Parameters<typeof traceLines>[1],
  head: number,
  sum: Sum,
  options: PortionOptions,
): Promise<number> {
  const atHead = new Map<number, number>();
  const onCommit = (commit: number, tree: PathMap) => {
    if (commit === head) for (const [file, version] of tree.entries()) atHead.set(version, file);
  };
  const { under, lanes, signal, onProgress } = options;
  const isAsked = (file: string) => under === '' || file === under || file.startsWith(`${under}/`);
  let leftOut = 0;
  await traceLines(repository.reader, graph, onCommit, {
    lanes,
    signal,
    gitMemory: gitMemoryOf(repository.place, options.cache),
    ignored: ignoredIn(graph, repository.rule),
    ...(onProgress ? { onProgress } : {}),
    only: (versions, paths) =>
      [...atHead.keys()].filter(version => isAsked(displayPath(paths[versions.path.at(version)]!))),
    owners: ({ versions, paths, ...known }) => {
      const scope = new Scope(repository.rule, { paths, ...known });
      return ({ version, runs, lines }) => {
        const file = atHead.get(version);
        if (file === undefined) return;
        const name = displayPath(paths[file]!);
        if (!isAsked(name)) return;
        const why = scope.leftOut(file, versions.kind.at(version), versions.blob.at(version), lines);
        if (why === null && runs !== null) sum.file(name, runs);
        else leftOut++;
      };
    },
  });
  return leftOut;
}

/** Adds up lines by class, agent, file and owner. */
class Sum {
  readonly lines = classVector();
  readonly owners = new Map<number, number>();
  private readonly files: { path: string; lines: ClassVector }[] = [];
  private readonly agentLines: Float64Array;
  private readonly agentCommits: Float64Array;

  constructor(
    private readonly attributions: Attributions,
    private readonly isNew: ReadonlySet<number> | null,
  ) {
    this.agentLines = new Float64Array(attributions.agentModels.length);
    this.agentCommits = new Float64Array(attributions.agentModels.length);
  }

  commit(commit: number, into: ClassVector): void {
    const { classes, adopters, agents } = this.attributions;
    into[classes[commit]!]!++;
    if (adopters[commit] === 1) into[into.length - 1]!++;
    const agent = agents[commit]!;
    if (agent !== NO_AGENT) this.agentCommits[agent]!++;
  }

  file(path: string, runs: Runs): void {
    const own = classVector();
    for (let i = 0; i < runs.length; i += 2) {
      const [owner, count] = [runs[i]!, runs[i + 1]!];
      if (this.isNew !== null && !this.isNew.has(owner)) continue;
      addLines(own, this.attributions, owner, count);
      if (owner === UNKNOWN) continue;
      this.owners.set(owner, (this.owners.get(owner) ?? 0) + count);
      const { agents, lineClasses, classes } = this.attributions;
      if (agents[owner] !== NO_AGENT && lineClasses[owner] === classes[owner])
        this.agentLines[agents[owner]!]! += count;
    }
    own.forEach((count, column) => {
      this.lines[column]! += count;
    });
    this.files.push({ path, lines: own });
  }

  agentRows(): Portion['agents'] {
    const rows = this.attributions.agentModels.map((agent, n) => ({
      ...agent,
      lines: this.agentLines[n]!,
      commits: this.agentCommits[n]!,
    }));
    return rows
      .filter(({ lines, commits }) => lines > 0 || commits > 0)
      .sort((a, b) => b.lines - a.lines || b.commits - a.commits || (a.agent < b.agent ? -1 : 1));
  }

  fileRows(): Portion['files'] {
    return this.files
      .map(({ path, lines }) => ({ path, lines: countsOf(lines) }))
      .filter(({ lines }) => lines.counted > 0)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}

/** The commits that own most lines of the portion. */
async function ownerRows(
  { reader }: OpenRepository,
  sum: Sum,
  ids: readonly string[],
  attributions: Attributions,
  signal?: AbortSignal,
): Promise<Portion['owners']> {
  const most = [...sum.owners].sort(([a, m], [b, n]) => n - m || a - b).slice(0, MOST_OWNERS);
  const about = new Map<string, { date: string | null; subject: string }>();
  await readCommits(
    reader,
    most.map(([owner]) => ids[owner]!),
    ({ id, committerTime, message }) =>
      about.set(id, {
        date: committerTime === null ? null : isoDate(committerTime),
        subject: message.split('\n', 1)[0]!,
      }),
    signal,
  );
  return most.map(([owner, lines]) => ({
    commit: ids[owner]!,
    ...about.get(ids[owner]!)!,
    class: attributions.lineClassName(owner),
    lines,
    signs: [...(attributions.signs.get(owner) ?? [])],
  }));
}

function dated(time: number): string | null {
  return Number.isNaN(time) ? null : isoDate(time);
}
