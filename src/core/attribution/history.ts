import {
  branchFinding,
  type Catalogue,
  contradictsEra,
  type Finding,
  identityKey,
  inheritBranch,
  judge,
  judgeSilent,
  type Mailmap,
  Silence,
} from '../evidence';
import { type ObjectReader, readHistory } from '../git';
import {
  type CommitGraph,
  ELSEWHERE,
  findMainline,
  type Link,
  type Mainline,
  orderCommits,
  visitMergedIn,
} from '../graph';
import type { Attribution, Commit, Identity } from '../model';
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
  /** How many commits have been read, now and then; `total` is null until all are. */
  readonly onRead?: (done: number, total: number | null) => void;
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
  let draft = new Reading(context, options);
  const cut = await readHistory(
    reader,
    { tips },
    () => {
      draft = new Reading(context, options);
      return commit => draft.read(commit);
    },
    options.signal,
  );
  const { graph, judged, authors, branches, undated } = draft.inOrder(tips);
  options.onRead?.(graph.size, graph.size);
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

/** What is concluded of each commit as it is read, children first as they may be. */
class Reading {
  private readonly links: Link[] = [];
  private readonly judged: Attribution[] = [];
  private readonly authors: number[] = [];
  private readonly branches = new Map<number, Finding>();
  private readonly silence: Silence;
  private readonly people = new People();

  constructor(
    private readonly context: JudgeContext,
    private readonly options: JudgeRun,
  ) {
    this.silence = new Silence(context.catalogue);
  }

  read(commit: Commit): void {
    const { context, options } = this;
    const { id, parents, committerTime } = commit;
    const at = this.links.push({ id, parents, committerTime }) - 1;
    this.judged.push(this.judge(commit));
    this.authors.push(this.people.numberOf(commit.author, context.mailmap));
    const branch = parents.length > 1 ? branchFinding(commit, context.catalogue) : null;
    if (branch !== null) this.branches.set(at, branch);
    if (at % READ_STEP === 0) options.onRead?.(at, null);
  }

  inOrder(tips: readonly string[]) {
    const { graph, order } = orderCommits(this.links, tips);
    const branches = new Map<number, Finding>();
    const undated: string[] = [];
    order.forEach((at, commit) => {
      const branch = this.branches.get(at);
      if (branch !== undefined) branches.set(commit, branch);
      if (this.links[at]!.committerTime === null) undated.push(this.links[at]!.id);
    });
    const judged = Array.from(order, at => this.judged[at]!);
    return { graph, judged, authors: order.map(at => this.authors[at]!), branches, undated };
  }

  /** The evidence in full is worth its time only where someone looks at it. */
  private judge(commit: Commit): Attribution {
    const { context, options } = this;
    if (options.visit === undefined && this.silence.isSilent(commit)) {
      const declared = context.declared(commit.id);
      if (declared.declared === undefined) return judgeSilent(commit.committerTime, context.eraStart);
    }
    return judgeOne(commit, context);
  }
}

/** Numbers for persons. */
class People {
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<string, number>();

  numberOf(identity: Identity, mailmap: Mailmap): number {
    const written = `${identity.name}\n${identity.email}`;
    let number = this.known.get(written);
    if (number !== undefined) return number;
    const key = identityKey(mailmap.resolve(identity));
    number = this.numbers.get(key) ?? this.numbers.size;
    this.numbers.set(key, number);
    this.known.set(written, number);
    return number;
  }
}

/** What a commit's own text says, whatever branch it came from. */
export function judgeOne(commit: Commit, context: JudgeContext): Attribution {
  return judge(commit, context.catalogue, { eraStart: context.eraStart, ...context.declared(commit.id) });
}

function tabulate(judged: readonly Attribution[]): Attributions {
  const table = new Attributions(judged.length);
  const shared = new Map<string, readonly string[]>();
  const known = new Map<Attribution, readonly string[]>();
  judged.forEach((attribution, commit) => {
    table.classes[commit] = table.lineClasses[commit] = CODE[attribution.class];
    const [first] = attribution.agents;
    if (first !== undefined) table.agents[commit] = table.agentNumber(first);
    if (attribution.evidence.length === 0) return;
    const before = known.get(attribution);
    if (before !== undefined) {
      table.signs.set(commit, before);
      return;
    }
    const found = [...new Set(attribution.evidence.map(evidence => evidence.sign))];
    const key = found.join('\n');
    const signs = shared.get(key) ?? found;
    shared.set(key, signs);
    known.set(attribution, signs);
    table.signs.set(commit, signs);
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
  authors: Int32Array,
  inHistory: (commit: number) => boolean,
  boundary: ReadonlySet<string>,
): void {
  const since = new Map<number, number>();
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
