import { contradictsEra } from '../evidence';
import type { ObjectReader } from '../git';
import { type GaveUp, gaveUp } from '../giving-up';
import { findMainline, type Link } from '../graph';
import { NOTHING_MATCHED } from '../matched';
import type { Attribution } from '../model';
import { joinAgreements, joinUnheeded } from '../recorded';
import { type Judged, type JudgedHistory, markUsers } from './judged-history';
import { type LineContext, onlyNew, readLineEvidence } from './line-evidence';
import { hearMerges, type MergedCommits } from './merged-in';
import { ownersOf } from './owners-of';
import { type JudgeRun, People, readJudged } from './reading';
import { areCarriedAlike, recordedParts } from './recorded-parts';
import { rungOf } from './rungs';
import { areSquashedAlike, squashedParts } from './squashed-parts';
import { tabulate } from './tabulate';

/**
 * The same history with some commits more: `head` on top of what `before` holds. Gives up where that cannot be told from
 * the new commits alone: the old head is not on the new main line, a commit grew out of an older one, or what the new
 * commits say changes what was concluded of the old ones.
 */
export async function judgeOnto(
  before: Judged,
  /** The old head, and whatever else was read before. */
  known: readonly [head: string, ...others: string[]],
  head: string,
  reader: ObjectReader,
  context: LineContext,
  options: JudgeRun = {},
): Promise<JudgedHistory | GaveUp> {
  const first = before.graph.size;
  const [oldHeadId] = known;
  const oldHead = before.graph.numberOf(oldHeadId)!;
  const people = new People(before.people);
  const range = { tips: [head], known, graph: before.graph };
  const read = await readJudged(reader, range, context, people, options);
  const { graph, judged, say, names, links, undated, dateless, cut } = read;
  if (dateless.size > 0) return gaveUp('a new commit is dated before git began');
  if (cut.length > 0) return gaveUp('the parents of a new commit are missing');
  if (!growsFrom(oldHeadId, links)) return gaveUp('a new commit grew out of one before the old head');
  const mainline = findMainline(graph, graph.numberOf(head)!);
  if (mainline.commits[mainline.landing[oldHead]!] !== oldHead)
    return gaveUp('the old head is not on the main line');
  let areOnlyNew = true;
  const merged: MergedCommits = {
    graph,
    mainline,
    authorOf: commit => names[read.authors[commit - first]!] ?? '',
    get: commit => judged[commit - first] ?? OLD,
    set: (commit, attribution) => {
      if (commit < first) areOnlyNew = false;
      else judged[commit - first] = attribution;
    },
  };
  hearMerges(say, merged, context.catalogue);
  if (!areOnlyNew) return gaveUp('a new merge names the branch of old commits');
  const attributions = before.attributions.extended(graph.size);
  tabulate(judged, attributions, first);
  const hands = new Uint8Array(graph.size);
  hands.set(read.hands, first);
  const inGraph = { graph, mainline, table: attributions, hands };
  for (let commit = first; commit < graph.size; commit++)
    attributions.rungs[commit] = rungOf(commit, inGraph);
  const authors = joined(before.authors, read.authors);
  const { boundary } = reader;
  const aiUsers = markUsers({ table: attributions, graph, authors, boundary }, mainline);
  if (before.attributions.users.some((was, commit) => attributions.users[commit] !== was))
    return gaveUp('an author declared AI earlier than was known');
  const contradicted = links.filter((_, i) => contradictsEra(judged[i]!)).map(({ id }) => id);
  const spoken = { graph, attributions, mainline, first };
  const evidence = await readLineEvidence(reader, context, spoken, options);
  const told = recordedParts(evidence.recorded, attributions);
  if (!areCarriedAlike(before.recordedBy, told, first))
    return gaveUp('records of commits outside of the history fit old ones in another way');
  const squashedNow = squashedParts(evidence.squashed, attributions);
  if (!areSquashedAlike(before.squashedFrom, squashedNow, first))
    return gaveUp('branches that old commits joined are others now');
  const { recorded, squashed } = onlyNew(evidence, first);
  const isNew = ([commit]: readonly [number, unknown]) => commit >= first;
  const recordedBy = new Map([...before.recordedBy, ...[...told].filter(isNew)]);
  const squashedFrom = new Map([...before.squashedFrom, ...[...squashedNow].filter(isNew)]);
  return {
    graph,
    mainline,
    attributions,
    owners: ownersOf(attributions, { graph, boundary, recordedBy, squashedFrom }),
    recorded,
    squashed,
    matched: NOTHING_MATCHED,
    recordedBy,
    squashedFrom,
    branches: { unread: squashed.unread, passedOver: squashed.passedOver },
    unheeded: joinUnheeded(before.unheeded, recorded.unheeded),
    carried: recorded.carried,
    agreements: joinAgreements(before.agreements, recorded.agreements),
    awaited: [...new Set([...before.awaited, ...recorded.awaited])].sort(),
    aiUsers,
    contradicted: [...before.contradicted, ...contradicted],
    undated: [...before.undated, ...undated],
    unrecognised: new Map([...before.unrecognised, ...read.unrecognised]),
    reverts: new Map([...before.reverts, ...read.reverts]),
    declared: new Map([...before.declared, ...read.declared]),
    trailerKeys: new Map([...before.trailerKeys, ...read.trailerKeys]),
    predating: before.predating,
    cut,
    authors,
    people: people.keys,
  };
}

function joined(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** What an old commit is taken for when a merge speaks to it: that nobody may change. */
const OLD: Attribution = { class: 'unknown', agents: [], evidence: [] };

/** Every parent is the old head or one of the commits themselves. */
function growsFrom(oldHead: string, links: readonly Link[]): boolean {
  const known = new Set([oldHead, ...links.map(({ id }) => id)]);
  return links.every(({ parents }) => parents.every(parent => known.has(parent)));
}
