import type { JudgedHistory } from '../attribution';
import type { FileSpan } from '../circumstances';
import type { ReadVersion } from '../declaring';
import { displayPath } from '../files';
import type { RepositoryPlace } from '../git';
import { ELSEWHERE } from '../graph';
import { BASES, ROLES } from '../model';
import { TRACE_FILES } from '../records';
import { isoDate, NO_SHARES, type Report, SCHEMA_VERSION, sharesOf } from '../report';
import { heedsRecords, type Rule } from '../rule';
import type { Shipped } from '../shipped';
import { compareText } from '../text';
import { COLUMNS, type FileLines, findFirsts, type Release, type Sample, type Tally } from '../trend';
import { autonomyMilestones } from './autonomy';
import { calibrationOf } from './calibration';
import { circumstancesOf, measurableOf } from './circumstances';
import { countsOf, livingOf } from './counts';
import { declarationsOf } from './declarations';
import { declaringOf } from './declaring';
import { type Gaps, gapsOf, isCutShort, reasonsOf } from './gaps';
import { growthOf } from './growth';
import { heededIn, hereIn } from './heeded';
import { type Landed, landedOf } from './landed-changes';
import { languagesOf } from './languages';
import { loopOf } from './loop';
import {
  customMilestones,
  firstMilestones,
  inOrder,
  overQuarter,
  releaseMilestones,
  thresholdMilestones,
} from './milestones';
import { type Past, pastOf } from './past';
import { collectProblems, type OtherTags, type Unread } from './problems';
import { reachOf } from './reach';
import { remainderOf } from './remainder';
import { ownAgents, selfHostingOf } from './self-hosting';
import { agentOrder, agentsOf, seriesOf } from './series';
import { sessionsOf } from './sessions';
import { signsOf, unrecognisedOf } from './signs';

/** All that is known once the commits are judged. */
export interface Outset {
  readonly repository: { readonly place: RepositoryPlace; readonly rule: Rule };
  readonly judged: JudgedHistory;
  readonly releases: readonly Release[];
  /** What was seen of its tags beside the releases. */
  readonly otherTags: OtherTags;
  readonly generatedBy: Report['generatedBy'];
}

/** What was counted, and what could not be. */
export interface Counts {
  readonly samples: readonly Sample[];
  readonly tally: Tally;
  readonly unread: Unread;
  /** When agents' files were on the main line; null while no file is known. */
  readonly agentFiles: readonly FileSpan[] | null;
  /** Null also where nobody has looked yet. */
  readonly past: Past | null;
  /** Which agents the tree of the head says that it ships; null where it was not asked. */
  readonly shipped: readonly Shipped[] | null;
  /** What files of the main line say of declaring; null where nobody has looked yet. */
  readonly declaring: readonly ReadVersion[] | null;
}

type ReportParts = Outset & Counts;

/** Puts all that was counted into words. Pure: the same outset and counts give the same Report. */
export function composeReport(outset: Outset, counts: Counts): Report {
  const parts = { ...outset, ...counts };
  const { judged, samples, tally } = parts;
  const { place, rule } = outset.repository;
  const trend = trendOf(parts);
  const living = { ...trend.at(-1)!.living, basis: basesOf(tally) };
  const added = countsOf(tally.added.sum());
  const gaps = gapsOf(place, judged, parts.unread, rule.sources.unreadable.length);
  const isTold = !isCutShort(gaps, living, added);
  const { calibration, estimate, trend: estimates } = calibrationOf(tally, judged);
  const { id, hash, summary } = rule.identity;
  const commits = countsOf(tally.commits.sum());
  const circumstances = circumstancesOf(parts);
  // Nothing has landed while lines have not been followed to the end.
  const landed = tally.landedLines.rows === 0 ? null : landedOf(tally, judged);
  const selfHosting = selfHostingOf(parts.shipped, tally, judged, isTold);
  const own = selfHosting && ownAgents(parts.shipped, judged.attributions);
  const declared = declaringOf(parts);
  return {
    schemaVersion: SCHEMA_VERSION,
    generatedBy: { ...parts.generatedBy },
    rule: { id, hash, summary: [...summary] },
    repository: repositoryOf(place, judged, gaps),
    records: recordsOf(rule, judged),
    living,
    share: isTold ? { ...sharesOf(living), estimate } : { ...NO_SHARES },
    commits,
    added,
    trend,
    past: pastOf(parts.past, samples, judged.graph.ids),
    series: {
      ...seriesOf(tally, judged.attributions, samples.length),
      estimate: isTold ? estimates : null,
    },
    releases: releasesOf(parts, isTold),
    milestones: milestonesOf(parts, trend, landed),
    agents: agentsOf(tally, judged.attributions, samples.length),
    roles: ROLES.map((role, i) => ({
      role,
      living: countsOf(tally.roles.row(samples.length - 1, i * COLUMNS, COLUMNS)),
    })),
    languages: languagesOf(tally),
    paths: pathsOf(tally, judged.attributions),
    calibration,
    sessions: sessionsOf(tally, judged),
    loop: {
      ...loopOf(tally, judged, isTold ? landed : null, own),
      selfHosting,
      growth: growthOf(trend.map((entry, i) => ({ ...entry, date: samples[i]!.date }))),
      reach: reachOf(tally, samples, judged),
      remainder: isTold && landed !== null ? remainderOf(tally, judged, edgeOf(gaps, judged)) : null,
      declarations: declarationsOf(judged),
      declaring: declared?.entry ?? null,
    },
    signs: signsOf(judged),
    unrecognised: unrecognisedOf(judged),
    circumstances,
    measurable: measurableOf(circumstances, commits, rule),
    problems: collectProblems(rule.problems, judged, {
      ...parts,
      gaps,
      untold: isTold ? 0 : living.counted,
      unreadSettings: declared?.unreadable ?? new Map(),
      traces: heedsRecords(rule.identity.id) ? tracesIn(tally) : [],
    }).map(problem => ({
      ...problem,
      examples: [...problem.examples],
    })),
  };
}

/** Commits that seem to own what was there before them. */
function edgeOf({ shallow, cut }: Gaps, { graph }: JudgedHistory): Set<number> {
  return new Set([...shallow, ...cut].flatMap(id => graph.numberOf(id) ?? []));
}

/** Counted files of the head in which recorders keep traces. */
function tracesIn({ headPaths }: Tally): string[] {
  return [...headPaths.keys()].filter(path => TRACE_FILES.test(path)).map(displayPath);
}

/** Of the lines of the head. */
function basesOf({ headPaths }: Tally): Report['living']['basis'] {
  const sum = { record: 0, session: 0, commit: 0, squash: 0, none: 0 };
  for (const { bases } of headPaths.values()) for (const basis of BASES) sum[basis] += bases[basis];
  return sum;
}

function recordsOf(rule: Rule, judged: JudgedHistory): Report['records'] {
  const { recordedBy, agreements } = judged;
  const { records, branches } = heededIn(rule, judged);
  const isHere = hereIn(judged);
  return {
    refs: records,
    commits: [...recordedBy.keys()].filter(isHere).length,
    branches,
    squashes: [...judged.squashedFrom.keys()].filter(isHere).length,
    agreements: [...agreements],
  };
}

function repositoryOf(
  place: RepositoryPlace,
  { graph, mainline: { commits, landing } }: JudgedHistory,
  gaps: Gaps,
): Report['repository'] {
  const time = graph.times[commits.at(-1)!]!;
  let inHistory = 0;
  for (const position of landing) if (position !== ELSEWHERE) inHistory++;
  const reasons = reasonsOf(gaps);
  return {
    name: place.name,
    head: place.head,
    headDate: Number.isNaN(time) ? null : isoDate(time),
    objectFormat: place.objectFormat,
    commits: inHistory,
    complete: reasons.length === 0,
    reasons,
  };
}

function trendOf({ samples, tally, judged }: ReportParts): Report['trend'] {
  return samples.map(({ commit, date }, i) => ({
    date: isoDate(date),
    commit: judged.graph.ids[commit]!,
    living: livingOf(tally.living.row(i), tally.leftOutLines.row(i), tally.leftOutFiles.row(i)),
    added: countsOf(tally.added.row(i)),
    commits: countsOf(tally.commits.row(i)),
  }));
}

/** By date, oldest first; releases of several branches alternate. */
function releasesOf({ releases, tally, judged }: ReportParts, isTold: boolean): Report['releases'] {
  const entries = releases.map(({ tag, commit, previous }, i) => {
    const lines = countsOf(tally.released.row(i));
    return {
      from: previous === null ? null : releases[previous]!.tag,
      to: tag,
      date: isoDate(dateOf(judged, commit)),
      commit: judged.graph.ids[commit]!,
      lines,
      share: isTold ? sharesOf(lines) : { ...NO_SHARES },
      living: countsOf(tally.releaseLiving.row(i)),
    };
  });
  return entries.sort((a, b) => compareText(a.date, b.date) || compareText(a.to, b.to));
}

function milestonesOf(
  parts: ReportParts,
  trend: Report['trend'],
  landed: Landed | null,
): Report['milestones'] {
  const { judged, samples, releases, tally, shipped } = parts;
  const series = [
    { id: 'living', name: 'Living lines', counts: trend.map(entry => entry.living) },
    {
      id: 'new',
      name: 'New lines of 91 days',
      counts: overQuarter(
        trend.map(entry => entry.added),
        samples,
      ),
    },
  ] as const;
  return inOrder([
    ...thresholdMilestones(series, samples, judged.graph),
    ...autonomyMilestones({ tally, landed, samples, judged, own: ownAgents(shipped, judged.attributions) }),
    ...firstMilestones(findFirsts(judged.graph, judged.mainline, judged.attributions), judged.graph),
    ...releaseMilestones(releases, commit => dateOf(judged, commit), judged.graph),
    ...customMilestones(parts.repository.rule.override),
  ]);
}

/** A commit's own date, or that of the place where it landed. */
function dateOf({ graph, mainline }: JudgedHistory, commit: number): number {
  const time = graph.times[commit]!;
  return Number.isNaN(time) ? (mainline.dates[mainline.landing[commit]!] ?? 0) : time;
}

function pathsOf(tally: Tally, attributions: JudgedHistory['attributions']): Report['paths'] {
  const order = agentOrder(tally, attributions);
  return [...tally.headPaths]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([bytes, { counts, agents }]) => ({
      path: displayPath(bytes),
      living: countsOf(counts),
      agents: agents.size === 0 ? [] : agentsIn(agents, order, attributions),
    }));
}

function agentsIn(
  lines: FileLines['agents'],
  order: readonly number[],
  { agentModels }: JudgedHistory['attributions'],
): Report['paths'][number]['agents'] {
  return order
    .filter(number => lines.has(number))
    .map(number => ({ ...agentModels[number]!, living: lines.get(number)! }));
}
