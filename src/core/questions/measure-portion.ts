import {
  type Attributions,
  type JudgedHistory,
  judgeHistory,
  NO_AGENT,
  type OwnerTable,
} from '../attribution';
import { countsOf, gapsOf, heededIn, reasonsOf } from '../compose';
import { roleOf } from '../files';
import { findGit, readCommits, resolveCommits } from '../git';
import { type CommitGraph, ELSEWHERE, Sides } from '../graph';
import { forEachRun, type Runs } from '../lines';
import { type FileRole, LEFT_OUT, ROLES } from '../model';
import { type OpenRepository, withRepository } from '../open';
import { compareAgents, isoDate, NO_SHARES, type Portion, sharesOf } from '../report';
import { addLines, type ClassVector, classVector } from '../trend';
import { type AskedFiles, askedFiles } from './asked-files';
import { type HeadLinesOptions, headLines } from './head-lines';

export interface PortionOptions extends HeadLinesOptions, AskedFiles {
  /** Only lines that came after this revision; null for all. */
  readonly since: string | null;
  /** How many of the commits that own most lines are named. */
  readonly mostOwners?: number | undefined;
}

/** How many of them are named where nobody says how many. */
export const MOST_OWNERS = 20;

/** Who wrote a part of the living lines at a revision: a file's, a folder's, or those that came since another one. */
export function portion(path: string, options: PortionOptions): Promise<Portion> {
  return withRepository(path, options, async repository => {
    const { reader, place, rule } = repository;
    const since = await resolveSince(path, options);
    const tips = [place.head, ...(since === null ? [] : [since])] as const;
    const judged = await judgeHistory(reader, tips, rule, options);
    const { graph, mainline } = judged;
    const head = graph.numberOf(place.head)!;
    const isNew = since === null ? null : new Set(new Sides(graph).sideOf(graph.numberOf(since)!, [head]));
    const inPortion = (commit: number) =>
      isNew === null ? mainline.landing[commit] !== ELSEWHERE : isNew.has(commit);
    const commits = classVector();
    const sum = new Sum(judged, isNew);
    for (let commit = 0; commit < graph.size; commit++)
      if (!graph.isMerge(commit) && inPortion(commit)) sum.commit(commit, commits);
    const { under, roles = [], kinds = [] } = options;
    const { counted, leftOut } = await headLines(repository, judged, askedFiles(options), options);
    for (const { name, runs } of counted) sum.file(name, runs);
    const lines = countsOf(sum.lines);
    const isTold = reader.boundary.size === 0 || sum.hasOwnersBut(reader.boundary);
    const gaps = gapsOf(place, judged, { commits: [], blobs: [] }, 0);
    return {
      repository: {
        name: place.name,
        head: place.head,
        headDate: dated(graph.times[head]!),
        reasons: reasonsOf(gaps),
      },
      rule: { id: rule.identity.id, hash: rule.identity.hash },
      heeded: heededIn(rule, judged),
      under,
      onlyRoles: [...roles],
      onlyKinds: [...kinds],
      since: since === null ? null : { revision: options.since!, commit: since },
      revision: options.revision,
      lines,
      share: isTold ? sharesOf(lines) : { ...NO_SHARES },
      commits: countsOf(commits),
      agents: sum.agentRows(),
      roles: sum.roleRows(),
      files: sum.fileRows(),
      filesCounted: counted.length,
      filesLeftOut: leftOut.length,
      leftOut: LEFT_OUT.filter(reason => leftOut.includes(reason)),
      owners: await ownerRows(repository, sum, judged, options),
      allOwners: sum.owned.size,
    };
  });
}

async function resolveSince(path: string, { since, searchPath, signal }: PortionOptions) {
  if (since === null) return null;
  const [commit] = await resolveCommits(findGit(searchPath), path, [since], signal);
  return commit!;
}

/** Adds up lines by class, agent, file and commit. */
class Sum {
  readonly lines = classVector();
  /** Lines by the commit that owns them. */
  readonly owned = new Map<number, number>();
  private readonly files: { path: string; lines: ClassVector }[] = [];
  private readonly graph: CommitGraph;
  private readonly attributions: Attributions;
  private readonly owners: OwnerTable;
  private readonly agentLines: Float64Array;
  private readonly agentCommits: Float64Array;

  constructor(
    { graph, attributions, owners }: JudgedHistory,
    private readonly isNew: ReadonlySet<number> | null,
  ) {
    this.graph = graph;
    this.attributions = attributions;
    this.owners = owners;
    this.agentLines = new Float64Array(attributions.agentModels.length);
    this.agentCommits = new Float64Array(attributions.agentModels.length);
  }

  commit(commit: number, into: ClassVector): void {
    const { classes, users, agents } = this.attributions;
    into[classes[commit]!]!++;
    if (users[commit] === 1) into[into.length - 1]!++;
    const agent = agents[commit]!;
    if (agent !== NO_AGENT) this.agentCommits[agent]!++;
  }

  file(path: string, runs: Runs): void {
    const own = classVector();
    forEachRun(runs, (owner, count) => {
      const commit = this.owners.commitOf(owner);
      if (this.isNew !== null && (commit === null || !this.isNew.has(commit))) return;
      addLines(own, this.owners, owner, count);
      if (commit === null) return;
      this.owned.set(commit, (this.owned.get(commit) ?? 0) + count);
      const agent = this.owners.agentOf(owner);
      if (agent !== NO_AGENT) this.agentLines[agent]! += count;
    });
    own.forEach((count, column) => {
      this.lines[column]! += count;
    });
    this.files.push({ path, lines: own });
  }

  /** Some line belongs to a commit that is none of these. */
  hasOwnersBut(boundary: ReadonlySet<string>): boolean {
    const { ids } = this.graph;
    return [...this.owned.keys()].some(commit => !boundary.has(ids[commit]!));
  }

  agentRows(): Portion['agents'] {
    const rows = this.attributions.agentModels.map((agent, n) => ({
      ...agent,
      lines: this.agentLines[n]!,
      commits: this.agentCommits[n]!,
    }));
    return rows.filter(({ lines, commits }) => lines > 0 || commits > 0).sort(compareAgents);
  }

  roleRows(): Portion['roles'] {
    const found = new Map<FileRole, ClassVector>();
    for (const { path, lines } of this.files) {
      const role = roleOf(path);
      const own = found.get(role) ?? classVector();
      found.set(role, own);
      lines.forEach((count, column) => {
        own[column]! += count;
      });
    }
    return ROLES.flatMap(role => {
      const own = found.get(role);
      return own === undefined ? [] : [{ role, lines: countsOf(own) }];
    }).filter(({ lines }) => lines.counted > 0);
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
  { graph: { ids }, attributions, owners }: JudgedHistory,
  { signal, mostOwners = MOST_OWNERS }: PortionOptions,
): Promise<Portion['owners']> {
  const most = [...sum.owned].sort(([a, m], [b, n]) => n - m || a - b).slice(0, mostOwners);
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
    class: owners.className(owners.ofCommit(owner)),
    lines,
    signs: [...(attributions.signs.get(owner) ?? [])],
  }));
}

function dated(time: number): string | null {
  return Number.isNaN(time) ? null : isoDate(time);
}
