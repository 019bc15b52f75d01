import { contradictsEra } from '../evidence';
import type { ObjectReader } from '../git';
import { type CommitGraph, doubtfulDates, ELSEWHERE, findMainline, type Mainline } from '../graph';
import { NO_RECORDS, type RecordedHistory, type Unheeded } from '../recorded';
import { NOTHING_SQUASHED, type SquashedHistory } from '../squashed';
import { AiUsers } from './ai-users';
import type { Attributions } from './attributions';
import { type LineContext, type LineEvidence, NO_LINE_EVIDENCE, readLineEvidence } from './line-evidence';
import { matchedParts } from './matched-parts';
import { hearMerges, type MergedCommits } from './merged-in';
import type { OwnerTable } from './owner-table';
import { ownersOf } from './owners-of';
import { type JudgeContext, type JudgeRun, People, readJudged, type SaidBeside } from './reading';
import { type RecordedBy, recordedParts } from './recorded-parts';
import { rungOf } from './rungs';
import { type SquashedFrom, squashedParts } from './squashed-parts';
import { tabulate } from './tabulate';

type BranchesLeft = Pick<SquashedHistory, 'unread' | 'passedOver'>;

/** What was concluded of some commits. */
export interface Judged extends SaidBeside {
  readonly graph: CommitGraph;
  readonly attributions: Attributions;
  /** Commits whose date stands against proof of AI: their lines count as unknown. */
  readonly contradicted: readonly string[];
  /** Commits without a readable committer date. */
  readonly undated: readonly string[];
  /** Commits dated before git began, in no conversion from an older system. */
  readonly predating: readonly string[];
  /** Number of each commit's author among the people. */
  readonly authors: Int32Array;
  /** What tells the people apart, by number. */
  readonly people: readonly string[];
  /** Of commits whose lines are recorded. */
  readonly recordedBy: ReadonlyMap<number, RecordedBy>;
  /** Of commits that joined branches which are here. */
  readonly squashedFrom: ReadonlyMap<number, SquashedFrom>;
  /** Names of branches that were not looked into. */
  readonly branches: BranchesLeft;
  /** What of the records could not be heeded. */
  readonly unheeded: Unheeded;
  /** How far recorders that speak of the same lines agree. */
  readonly agreements: RecordedHistory['agreements'];
  /** Keys that some note of lines uses and does not explain. */
  readonly awaited: RecordedHistory['awaited'];
  /** How records of commits outside of the history fared; null where there are none. */
  readonly carried: RecordedHistory['carried'];
  /** Of commits that themselves declare AI: by which trailers, as keys in small letters; `signed-off-by` where an AI signs. */
  readonly trailerKeys: ReadonlyMap<number, readonly string[]>;
}

/** The same of a whole history. */
export interface JudgedHistory extends Judged, LineEvidence {
  /** Whom its lines can belong to. */
  readonly owners: OwnerTable;
  readonly aiUsers: AiUsers;
  readonly mainline: Mainline;
  /** Commits at which history ends because a parent is missing from the repository. */
  readonly cut: readonly string[];
}

/** What commits say, and what is known of single lines of them. */
export async function judgeHistory(
  reader: ObjectReader,
  tips: readonly [head: string, ...others: string[]],
  context: LineContext,
  options: JudgeRun = {},
): Promise<JudgedHistory> {
  const judged = await judgeCommits(reader, tips, context, options);
  const evidence = await readLineEvidence(reader, context, judged, options);
  return withLineEvidence(judged, evidence, reader.boundary);
}

/** The same history, with what is known of single lines of its commits. */
export function withLineEvidence(
  judged: JudgedHistory,
  evidence: LineEvidence,
  boundary: ReadonlySet<string>,
): JudgedHistory {
  const { recorded, squashed, matched } = evidence;
  if (recorded === NO_RECORDS && squashed === NOTHING_SQUASHED && matched.heard === null) return judged;
  const { graph, attributions } = judged;
  const recordedBy = recordedParts(recorded, attributions);
  const squashedFrom = squashedParts(squashed, attributions);
  const sessionParts = matchedParts(matched, attributions);
  const owners = ownersOf(attributions, { graph, boundary, recordedBy, squashedFrom, sessionParts });
  const { unheeded, carried, agreements, awaited } = recorded;
  const branches = { unread: squashed.unread, passedOver: squashed.passedOver };
  return {
    ...judged,
    ...evidence,
    owners,
    recordedBy,
    squashedFrom,
    unheeded,
    carried,
    agreements,
    awaited,
    branches,
  };
}

/**
 * Reads all commits reachable from `tips` and judges each by what commits say. Messages are dropped as soon as they are
 * judged. What is concluded for commits of the head's history depends on that history alone, not on the other tips.
 */
export async function judgeCommits(
  reader: ObjectReader,
  tips: readonly [head: string, ...others: string[]],
  context: JudgeContext,
  options: JudgeRun = {},
): Promise<JudgedHistory> {
  const people = new People();
  const read = await readJudged(reader, { tips }, context, people, options);
  const { graph, judged, authors, say, names, undated, dateless, cut } = read;
  const { unrecognised, reverts, declared, trailerKeys } = read;
  options.onRead?.(graph.size, graph.size);
  const head = graph.numberOf(tips[0])!;
  const doubtful = dateless.size === 0 ? [] : doubtfulDates(graph, findMainline(graph, head));
  for (const commit of doubtful) {
    judged[commit] = dateless.get(commit)!;
    graph.forgetTime(commit);
  }
  const predating = doubtful.map(commit => graph.ids[commit]!);
  const mainline = findMainline(graph, head);
  const merged: MergedCommits = {
    graph,
    mainline,
    authorOf: commit => names[authors[commit]!] ?? '',
    get: commit => judged[commit]!,
    set: (commit, attribution) => {
      judged[commit] = attribution;
    },
  };
  hearMerges(say, merged, context.catalogue);
  if (options.visit) for (const [commit, id] of graph.ids.entries()) options.visit(id, judged[commit]!);
  const attributions = tabulate(judged);
  const known = { graph, mainline, table: attributions, hands: read.hands };
  for (let commit = 0; commit < graph.size; commit++) attributions.rungs[commit] = rungOf(commit, known);
  const { boundary } = reader;
  const aiUsers = markUsers({ table: attributions, graph, authors, boundary }, mainline);
  const [recordedBy, squashedFrom] = [new Map<number, RecordedBy>(), new Map<number, SquashedFrom>()];
  const owners = ownersOf(attributions, { graph, boundary, recordedBy, squashedFrom });
  const contradicted = graph.ids.filter((_, commit) => contradictsEra(judged[commit]!));
  const { keys } = people;
  const about = { graph, mainline, attributions, owners, recordedBy, squashedFrom, aiUsers };
  const { unheeded, carried, agreements, awaited } = NO_RECORDS;
  const dated = { contradicted, undated, predating };
  const rest = {
    unheeded,
    carried,
    agreements,
    awaited,
    branches: NOTHING_SQUASHED,
    unrecognised,
    reverts,
    declared,
    trailerKeys,
    cut,
    authors,
    people: keys,
  };
  return { ...about, ...NO_LINE_EVIDENCE, ...dated, ...rest };
}

/** What follows for the history of a head from what was concluded of its commits before. */
export function historyOf(judged: Judged, head: string, boundary: ReadonlySet<string>): JudgedHistory {
  const { graph, attributions, authors, recordedBy, squashedFrom } = judged;
  const mainline = findMainline(graph, graph.numberOf(head)!);
  const aiUsers = markUsers({ table: attributions, graph, authors, boundary }, mainline);
  const owners = ownersOf(attributions, { graph, boundary, recordedBy, squashedFrom });
  return { ...judged, ...NO_LINE_EVIDENCE, mainline, aiUsers, owners, cut: [] };
}

/** Finds who uses AI in the history, and marks their commits in the table. */
export function markUsers(
  known: Omit<ConstructorParameters<typeof AiUsers>[0], 'inHistory'>,
  { landing }: Mainline,
): AiUsers {
  const aiUsers = new AiUsers({ ...known, inHistory: commit => landing[commit] !== ELSEWHERE });
  aiUsers.mark();
  return aiUsers;
}
