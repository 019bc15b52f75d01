import {
  branchFinding,
  type Catalogue,
  contradictsEra,
  type Finding,
  identityKey,
  inheritBranch,
  judge,
  type Mailmap,
} from '../evidence';
import { type ObjectReader, readHistory } from '../git';
import { CommitGraph, ELSEWHERE, findMainline, type Mainline, visitMergedIn } from '../graph';
import type { Attribution, Commit } from '../model';
import { Attributions, CODE } from './attributions';

export interface JudgedHistory {
  readonly graph: CommitGraph;
  readonly mainline: Mainline;
  readonly attributions: Attributions;
  /** Commits whose date stands against proof of AI: their lines count as unknown. */
  readonly contradicted: readonly string[];
  /** Commits without a readable committer date. */
  readonly undated: readonly string[];
  /** Commits at which history ends because a parent is missing from the repository. */
  readonly cut: readonly string[];
}

/** What the repository and the rule say about commits, beyond their own text. */
export interface JudgeContext {
  readonly catalogue: Catalogue;
  readonly mailmap: Mailmap;
  readonly eraStart: number;
  readonly declared: (commit: string) => Pick<Parameters<typeof judge>[2], 'declared' | 'declaredAgent'>;
}

const READ_STEP = 500;

export interface JudgeRun {
  readonly signal?: AbortSignal | undefined;
  /** How many commits have been read, now and then. */
  readonly onRead?: (commits: number) => void;
  /** Sees every conclusion in full, oldest commit first, once all are settled. */
  readonly visit?: (commit: string, attribution: Attribution) => void;
}

/**
 * Reads all commits reachable from `tips` and judges each. Messages are dropped as soon as they are judged. What is
 * concluded for commits of the head's history depends on that history alone, not on the other tips.
 */
export async function judgeHistory(
  reader: ObjectReader,
  tips: readonly [head: string, ...others: string[]],
  context: JudgeContext,
  options: JudgeRun = {},
): Promise<JudgedHistory> {
  const graph = new CommitGraph();
  const judged: Attribution[] = [];
  const authors: string[] = [];
  const branches = new Map<number, Finding>();
  const undated: string[] = [];
  const cut = await readHistory(
    reader,
    tips,
    commit => {
      const number = graph.add(commit.id, commit.parents, commit.committerTime);
      judged.push(judgeOne(commit, context));
      authors.push(identityKey(context.mailmap.resolve(commit.author)));
      const branch = branchFinding(commit, context.catalogue);
      if (branch !== null) branches.set(number, branch);
      if (commit.committerTime === null) undated.push(commit.id);
      if (number % READ_STEP === 0) options.onRead?.(number);
    },
    options.signal,
  );
  options.onRead?.(graph.size);
  const mainline = findMainline(graph, graph.numberOf(tips[0])!);
  const inHistory = (commit: number) => mainline.landing[commit] !== ELSEWHERE;
  const merges = [...branches.keys()];
  // A commit takes the name of the first merge that brought it: those of other branches must not stand in the way.
  const inOrder = [...merges.filter(inHistory), ...merges.filter(merge => !inHistory(merge))];
  visitMergedIn(graph, inOrder, (commit, merge) => {
    if (inHistory(commit) && !inHistory(merge)) return;
    judged[commit] = inheritBranch(judged[commit]!, branches.get(merge)!, context.catalogue);
  });
  if (options.visit) for (const [commit, id] of graph.ids.entries()) options.visit(id, judged[commit]!);
  const attributions = tabulate(judged);
  unsettleBoundary(attributions, graph, reader.boundary);
  markAdopters(attributions, graph, authors, inHistory, reader.boundary);
  const contradicted = graph.ids.filter((_, commit) => contradictsEra(judged[commit]!));
  return { graph, mainline, attributions, contradicted, undated, cut };
}

/** What a commit's own text says, whatever branch it came from. */
export function judgeOne(commit: Commit, context: JudgeContext): Attribution {
  return judge(commit, context.catalogue, { eraStart: context.eraStart, ...context.declared(commit.id) });
}

function tabulate(judged: readonly Attribution[]): Attributions {
  const table = new Attributions(judged.length);
  const shared = new Map<string, readonly string[]>();
  judged.forEach((attribution, commit) => {
    table.classes[commit] = table.lineClasses[commit] = CODE[attribution.class];
    const [first] = attribution.agents;
    if (first !== undefined) table.agents[commit] = table.agentNumber(first);
    if (attribution.evidence.length === 0) return;
    const signs = [...new Set(attribution.evidence.map(evidence => evidence.sign))];
    const key = signs.join('\n');
    table.signs.set(commit, shared.get(key) ?? signs);
    shared.set(key, table.signs.get(commit)!);
  });
  return table;
}

/**
 * A commit at the edge of what was fetched seems to own every line of its tree. Nothing says who wrote them, unless
 * all of them were there before the AI era.
 */
function unsettleBoundary(table: Attributions, graph: CommitGraph, boundary: ReadonlySet<string>): void {
  for (const id of boundary) {
    const commit = graph.numberOf(id);
    if (commit === undefined) continue;
    const beforeEra = table.signs.get(commit)?.includes('era') ?? false;
    table.lineClasses[commit] = beforeEra ? CODE.human : CODE.unknown;
  }
}

/**
 * A person counts as an adopter from the date of their first commit in the head's history that declares AI. What
 * stands at the boundary need not be theirs.
 */
function markAdopters(
  table: Attributions,
  graph: CommitGraph,
  authors: readonly string[],
  inHistory: (commit: number) => boolean,
  boundary: ReadonlySet<string>,
): void {
  const since = new Map<string, number>();
  authors.forEach((author, commit) => {
    const time = graph.times[commit]!;
    if (!inHistory(commit) || !table.isAi(commit) || Number.isNaN(time)) return;
    if (!(since.get(author)! <= time)) since.set(author, time);
  });
  authors.forEach((author, commit) => {
    if (table.lineClasses[commit] !== CODE.unknown || boundary.has(graph.ids[commit]!)) return;
    if (since.get(author)! <= graph.times[commit]!) table.adopters[commit] = 1;
  });
}
