import { type JudgedHistory, judgeHistory, NO_AGENT, toldLines } from '../attribution';
import { countsOf, gapsOf, reasonsOf } from '../compose';
import { findGit, KIND, resolveCommits } from '../git';
import { ELSEWHERE, Sides } from '../graph';
import { followLines, type LineHistory, type LineVisitor, traceVersions } from '../lines';
import { gitMemoryOf, type OpenRepository, withRepository } from '../open';
import type { Counts } from '../report';
import { ignoredIn, Scope } from '../rule';
import { type ClassVector, classVector, RecordedAdditions, USERS } from '../trend';
import type { HeadLinesOptions } from './head-lines';

export interface MadeOptions extends HeadLinesOptions {
  /** Only commits that this revision does not have; null for all. */
  readonly since: string | null;
  /** Lines are counted, too; they take far longer. */
  readonly withLines: boolean;
}

/** What was made between two revisions, whether it still lives or not: commits but merges, and the lines that they added. */
export interface MadeBetween {
  readonly reasons: readonly string[];
  readonly commits: MadeCounts;
  /** Null where they were not asked for. */
  readonly added: MadeCounts | null;
}

export interface MadeCounts {
  readonly counts: Counts;
  /** By the agent that a commit names first, or a record names. */
  readonly agents: ReadonlyMap<string, number>;
}

export function madeBetween(path: string, options: MadeOptions): Promise<MadeBetween> {
  return withRepository(path, options, async repository => {
    const { reader, place, rule } = repository;
    const { since, signal } = options;
    const known =
      since === null ? [] : await resolveCommits(findGit(options.searchPath), path, [since], signal);
    const judged = await judgeHistory(reader, [place.head, ...known], rule, { signal });
    const isOfTime = commitsSince(judged, place.head, known[0] ?? null);
    const { classes, users, agents, agentModels } = judged.attributions;
    const commits = new Made(agentModels.map(({ agent }) => agent));
    for (let commit = 0; commit < judged.graph.size; commit++)
      if (isOfTime(commit))
        commits.add({ class: classes[commit]!, byUser: users[commit] === 1, agent: agents[commit]! }, 1);
    const added = options.withLines ? await addedLines(repository, judged, isOfTime, options) : null;
    const gaps = gapsOf(place, judged, { commits: [], blobs: [] }, 0);
    return { reasons: reasonsOf(gaps), commits: commits.made(), added };
  });
}

/** Commits of the history, but merges, that `since` does not have. */
function commitsSince({ graph, mainline }: JudgedHistory, head: string, since: string | null) {
  const from = since === null ? null : graph.numberOf(since)!;
  const side = from === null ? null : new Set(new Sides(graph).sideOf(from, [graph.numberOf(head)!]));
  return (commit: number) =>
    !graph.isMerge(commit) && (side === null ? mainline.landing[commit] !== ELSEWHERE : side.has(commit));
}

/** As a report counts added lines: with git's numstat, in files that count, divided where records tell them apart. */
async function addedLines(
  { reader, place, rule }: OpenRepository,
  judged: JudgedHistory,
  isOfTime: (commit: number) => boolean,
  { lanes, signal, cache, onProgress }: MadeOptions,
): Promise<MadeCounts> {
  const { graph, owners, attributions } = judged;
  const trace = await traceVersions(reader, graph, () => {}, {
    lanes,
    signal,
    gitMemory: gitMemoryOf(place, cache),
    ignored: ignoredIn(graph, rule),
    statistics: true,
    ...(onProgress ? { onProgress } : {}),
  });
  const { versions } = trace;
  const recorded = new RecordedAdditions(owners);
  const version: LineVisitor['version'] = ({ version: number, runs }) => {
    if (runs !== null) recorded.see(versions.commit.at(number), versions.path.at(number), runs);
  };
  const ownerOf = (commit: number) => owners.ofCommit(commit);
  const history = await followLines(trace, { visitor: { version }, ownerOf, toldOf: toldLines(judged) });
  const added = new Made(attributions.agentModels.map(({ agent }) => agent));
  const boundary = new Set([...reader.boundary].map(id => graph.numberOf(id)));
  const counts = (commit: number) => isOfTime(commit) && !boundary.has(commit);
  visitAdded(history, new Scope(rule, trace), counts, ({ commit, path, lines }) => {
    const { classes, users, agents } = attributions;
    const whole = { class: classes[commit]!, byUser: users[commit] === 1, agent: agents[commit]! };
    for (const [taken, part] of recorded.divide(commit, path, lines) ?? [[whole, lines] as const])
      added.add(taken, part);
  });
  return added.made();
}

interface Addition {
  readonly commit: number;
  readonly path: number;
  readonly lines: number;
}

function visitAdded(
  history: LineHistory,
  scope: Scope,
  isWanted: (commit: number) => boolean,
  visit: (addition: Addition) => void,
): void {
  history.visitStats(({ commit, path, blob, added }) => {
    if (added === 0 || !isWanted(commit)) return;
    if (scope.leftOut(path, KIND.regular, blob, added) === null) visit({ commit, path, lines: added });
  });
}

/** Sums by class and agent. */
class Made {
  private readonly vector: ClassVector = classVector();
  private readonly agents = new Map<string, number>();

  /** `names`: the agent of each agent and model, by number. */
  constructor(private readonly names: readonly string[]) {}

  add(
    what: { readonly class: number; readonly byUser: boolean; readonly agent: number },
    count: number,
  ): void {
    this.vector[what.class]! += count;
    if (what.byUser) this.vector[USERS]! += count;
    if (what.agent === NO_AGENT) return;
    const name = this.names[what.agent]!;
    this.agents.set(name, (this.agents.get(name) ?? 0) + count);
  }

  made(): MadeCounts {
    return { counts: countsOf(this.vector), agents: this.agents };
  }
}
