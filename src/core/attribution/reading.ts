import {
  type BranchFinding,
  branchFinding,
  type Catalogue,
  DeclarationReader,
  type Declared,
  HandReader,
  identityKey,
  judge,
  judgeSilent,
  type Mailmap,
  type MergeStatement,
  mergeStatement,
  plainHands,
  revertedIn,
  Silence,
  TrailerKeys,
  unrecognisedMarks,
} from '../evidence';
import { type ObjectReader, readHistory } from '../git';
import { type CommitGraph, type Link, orderCommits } from '../graph';
import type { Attribution, Commit, Identity } from '../model';
import { GIT_BEGINS } from '../time';
import { declaresAi } from './attributions';
import type { MergesSay } from './merged-in';

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

/** What commits say beside their class, each by its number. */
export interface SaidBeside {
  /** What looks like a mark of AI and is in no row. */
  readonly unrecognised: ReadonlyMap<number, readonly string[]>;
  /** Ids of the commits that each says to take back. */
  readonly reverts: ReadonlyMap<number, readonly string[]>;
  /** How those that are no merges declare AI by their own words. */
  readonly declared: ReadonlyMap<number, Declared>;
}

/** What was read of some commits, in the order in which they stand in the graph. */
interface ReadCommits extends SaidBeside {
  readonly graph: CommitGraph;
  readonly judged: Attribution[];
  /** Number of each commit's author among the people. */
  readonly authors: Int32Array;
  /** Whose names each bears: `HANDS`. */
  readonly hands: Uint8Array;
  readonly say: MergesSay;
  /** Of commits that themselves declare AI: by which trailers, as keys in small letters; `signed-off-by` where an AI signs. */
  readonly trailerKeys: ReadonlyMap<number, readonly string[]>;
  /** The name of each person, as it was written first. */
  readonly names: readonly string[];
  readonly undated: readonly string[];
  /** What is concluded of commits dated before git began, by number, where their date is not believed. */
  readonly dateless: ReadonlyMap<number, Attribution>;
  readonly links: readonly Link[];
  /** Commits at which history ends because a parent is missing from the repository. */
  readonly cut: readonly string[];
}

/** Reads and judges all commits that `tips` lead to and `known` do not, and puts them into the graph behind all others. */
export async function readJudged(
  reader: ObjectReader,
  { tips, known, graph }: { tips: readonly string[]; known?: readonly string[]; graph?: CommitGraph },
  context: JudgeContext,
  people: People,
  options: JudgeRun,
): Promise<ReadCommits> {
  let reading = new Reading(context, people, options);
  const begin = () => {
    reading = new Reading(context, people, options);
    return (commit: Commit) => reading.read(commit);
  };
  const cut = await readHistory(reader, { tips, known: known ?? [] }, begin, options.signal);
  return { ...reading.inOrder(tips, graph), cut };
}

/** What is concluded of each commit as it is read, children first as they may be. */
class Reading {
  private readonly links: Link[] = [];
  /** Filled while git is waited for anyway. */
  private readonly positions = new Map<string, number>();
  private readonly judged: Attribution[] = [];
  private readonly authors: number[] = [];
  private readonly hands: number[] = [];
  private readonly branches = new Map<number, BranchFinding>();
  private readonly statements = new Map<number, MergeStatement>();
  private readonly unrecognised = new Map<number, readonly string[]>();
  private readonly reverts = new Map<number, readonly string[]>();
  private readonly declared = new Map<number, Declared>();
  private readonly trailerKeys = new Map<number, readonly string[]>();
  private readonly dateless = new Map<number, Attribution>();
  private readonly keyReader: TrailerKeys;
  private readonly silence: Silence;
  private readonly declarations: DeclarationReader;
  private readonly handReader: HandReader;

  constructor(
    private readonly context: JudgeContext,
    private readonly people: People,
    private readonly options: JudgeRun,
  ) {
    this.silence = new Silence(context.catalogue);
    this.declarations = new DeclarationReader(context.catalogue);
    this.handReader = new HandReader(context.catalogue);
    this.keyReader = new TrailerKeys(context.catalogue);
  }

  read(commit: Commit): void {
    const { context, options } = this;
    const { id, parents, committerTime } = commit;
    const at = this.links.push({ id, parents, committerTime }) - 1;
    this.positions.set(id, at);
    this.judged.push(this.judge(commit, at));
    this.declare(at, commit, this.judged[at]!);
    if (committerTime !== null && committerTime < GIT_BEGINS) {
      const dateless = this.judge({ ...commit, committerTime: null }, at);
      this.dateless.set(at, dateless);
      this.declare(at, commit, dateless);
    }
    this.authors.push(this.people.numberOf(commit.author, context.mailmap));
    this.hands.push(this.handsOf(commit, this.judged[at]!));
    const reverted = revertedIn(commit.message);
    if (reverted.length > 0) this.reverts.set(at, reverted);
    if (parents.length > 1) this.readMerge(at, commit, this.judged[at]!);
    if (at % READ_STEP === 0) options.onRead?.(at, null);
  }

  private declare(at: number, commit: Commit, attribution: Attribution): void {
    if (commit.parents.length > 1) return;
    const declared = this.declarations.of(commit, attribution);
    if (declared !== null) this.declared.set(at, declared);
  }

  private readMerge(at: number, commit: Commit, attribution: Attribution): void {
    const branch = branchFinding(commit, this.context.catalogue);
    if (branch !== null) this.branches.set(at, branch);
    const statement = mergeStatement(attribution, commit);
    if (statement !== null) this.statements.set(at, statement);
  }

  inOrder(tips: readonly string[], onto?: CommitGraph) {
    const { graph, order } = orderCommits(this.links, tips, onto, this.positions);
    const first = graph.size - order.length;
    const say = { branches: new Map<number, BranchFinding>(), statements: new Map<number, MergeStatement>() };
    const unrecognised = new Map<number, readonly string[]>();
    const reverts = new Map<number, readonly string[]>();
    const declared = new Map<number, Declared>();
    const trailerKeys = new Map<number, readonly string[]>();
    const undated: string[] = [];
    const dateless = new Map<number, Attribution>();
    order.forEach((at, i) => {
      const [branch, statement] = [this.branches.get(at), this.statements.get(at)];
      if (branch !== undefined) say.branches.set(first + i, branch);
      if (statement !== undefined) say.statements.set(first + i, statement);
      const marks = this.unrecognised.get(at);
      if (marks !== undefined) unrecognised.set(first + i, marks);
      const reverted = this.reverts.get(at);
      if (reverted !== undefined) reverts.set(first + i, reverted);
      const declaration = this.declared.get(at);
      if (declaration !== undefined) declared.set(first + i, declaration);
      const keys = this.trailerKeys.get(at);
      if (keys !== undefined) trailerKeys.set(first + i, keys);
      const other = this.dateless.get(at);
      if (other !== undefined) dateless.set(first + i, other);
      if (this.links[at]!.committerTime === null) undated.push(this.links[at]!.id);
    });
    const judged = Array.from(order, at => this.judged[at]!);
    const authors = order.map(at => this.authors[at]!);
    const hands = Uint8Array.from(order, at => this.hands[at]!);
    const links = Array.from(order, at => this.links[at]!);
    const { names } = this.people;
    const said = { say, unrecognised, reverts, declared, trailerKeys };
    return { graph, judged, authors, hands, names, ...said, undated, dateless, links };
  }

  /** Of a commit that nobody asks about, only who seems to have made it. */
  private handsOf(commit: Commit, { class: name, evidence }: Attribution): number {
    const isAsked = commit.parents.length > 1 || name === 'agent' || evidence.length > 0;
    return isAsked ? this.handReader.of(commit) : plainHands(commit);
  }

  private judge(commit: Commit, at: number): Attribution {
    const { context, options } = this;
    const { committerTime } = commit;
    const isDeclared = context.declared(commit.id).declared !== undefined;
    if (this.silence.isSilent(commit) && !isDeclared)
      return judgeSilent(committerTime, context.eraStart, options.visit !== undefined);
    const attribution = judgeOne(commit, context);
    if (!isDeclared && declaresAi(attribution.class))
      this.trailerKeys.set(at, this.keyReader.of(commit, attribution));
    const marks = unrecognisedMarks(commit, attribution, context.catalogue);
    if (marks.length > 0) this.unrecognised.set(at, marks);
    return attribution;
  }
}

/** Numbers for persons, by what tells them apart. */
export class People {
  private readonly numbers: Map<string, number>;
  private readonly known = new Map<string, number>();
  /** As written first, by number; empty for those whose commits were read earlier. */
  readonly names: string[] = [];

  constructor(keys: readonly string[] = []) {
    this.numbers = new Map(keys.map((key, number) => [key, number]));
  }

  get keys(): string[] {
    return [...this.numbers.keys()];
  }

  numberOf(identity: Identity, mailmap: Mailmap): number {
    const written = `${identity.name}\n${identity.email}`;
    let number = this.known.get(written);
    if (number !== undefined) return number;
    const key = identityKey(mailmap.resolve(identity));
    number = this.numbers.get(key) ?? this.numbers.size;
    this.numbers.set(key, number);
    this.known.set(written, number);
    this.names[number] ??= identity.name;
    return number;
  }
}

/** What a commit's own text says, whatever branch it came from. */
export function judgeOne(commit: Commit, context: JudgeContext): Attribution {
  return judge(commit, context.catalogue, { eraStart: context.eraStart, ...context.declared(commit.id) });
}
