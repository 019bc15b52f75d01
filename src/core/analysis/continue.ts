import { type CommitIndex, indexCommits, type JudgedHistory, judgeOnto, toldLines } from '../attribution';
import { AgentFiles, type FileSpan, followAgentFiles } from '../circumstances';
import { composeReport } from '../compose';
import { findVersions, type ReadVersion, readVersions, WatchedFiles } from '../declaring';
import { GitError, KIND, lacksAll, type ObjectReader, peelRefs, type RepositoryPlace } from '../git';
import { type GaveUp, gaveUp, hasGivenUp } from '../giving-up';
import { followLines, type LineHistory, traceVersions } from '../lines';
import type { OnProgress } from '../progress';
import { whyOldRecordsMayDiffer } from '../recorded';
import type { Report } from '../report';
import { ignoredIn, type RuleId, ruleFrom } from '../rule';
import { type HeadBlob, readShipped } from '../shipped';
import { belonging, chooseSamples, findReleases, isReleaseName, passedOver, type Sample } from '../trend';
import type { Baseline } from './baseline';
import { Growth, type NewSamples, type Start, type WholeCount } from './growth';

/** Up to so many commits with so many versions of files are read again rather than a baseline written anew. */
const LITTLE = { commits: 8, versions: 200 };
/** Of more than so many commits git may have told most before: then its answers are the shorter way. */
const MOST_NEW = 2000;

export interface ContinueOptions {
  readonly rule: RuleId;
  readonly generatedBy: Report['generatedBy'];
  readonly lanes: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress;
  readonly onIndex?: (index: CommitIndex) => void;
}

export interface Continued {
  readonly report: Report;
  readonly lacking: readonly string[];
  /** Null where the one before serves as well. */
  readonly baseline: Baseline | null;
}

/**
 * The report of a head that came on top of the one of a baseline, from what the commits in between say: the same, byte
 * for byte, as one that is made from nothing. Gives up where anything old would have to be looked at again.
 */
export async function continueFrom(
  before: Baseline,
  place: RepositoryPlace,
  reader: ObjectReader,
  options: ContinueOptions,
): Promise<Continued | GaveUp> {
  try {
    return (
      (await whyNotTheSame(before, place, reader, options.signal)) ??
      (await goOn(before, place, reader, options))
    );
  } catch (error) {
    // Commits of the baseline may be gone from the repository, or new ones damaged: the long way copes with either.
    if (error instanceof GitError) return gaveUp(`git failed: ${error.message}`);
    throw error;
  }
}

/** What lies outside of the history, and decides its figures, is another than before. */
async function whyNotTheSame(
  before: Baseline,
  place: RepositoryPlace,
  reader: ObjectReader,
  signal: AbortSignal | undefined,
): Promise<GaveUp | null> {
  const refs = place.tags.filter(ref => isReleaseName(ref.name));
  if (JSON.stringify(refs) !== JSON.stringify(before.refs)) return gaveUp('the release tags have changed');
  const lost = refs.filter(({ name }) => before.missing.includes(name));
  if ((await peelRefs(reader, lost, signal)).size > 0)
    return gaveUp('a release tag that led to nothing leads to a commit now');
  return (await lacksAll(reader, before.lacking, signal)) ? null : gaveUp('a file that was missing has come');
}

async function goOn(
  before: Baseline,
  place: RepositoryPlace,
  reader: ObjectReader,
  options: ContinueOptions,
): Promise<Continued | GaveUp> {
  const rule = ruleFrom(options.rule, before.sources, place);
  const { graph, awaited } = before.judged;
  const readBefore = { refs: before.records, graph, awaited };
  const differ = await whyOldRecordsMayDiffer(reader, readBefore, rule.records, options.signal);
  if (differ !== null) return gaveUp(differ);
  const start: Start = { oldHead: before.samples.at(-1)!, first: graph.size };
  const oldTips = before.tags.filter(tag => graph.numberOf(tag.commit) !== undefined);
  const known = [graph.ids[start.oldHead]!, ...oldTips.map(tag => tag.commit)] as const;
  const judged = await judgeOnto(before.judged, known, place.head, reader, rule, { signal: options.signal });
  if (hasGivenUp(judged)) return judged;
  const newCommits = judged.graph.size - start.first;
  if (newCommits > MOST_NEW) return gaveUp(`more than ${MOST_NEW} commits are new`);
  const { landing } = judged.mainline;
  const tags = belonging(before.tags, graph, judged.mainline);
  const oldTags = belonging(before.tags, graph, judged.mainline, landing[start.oldHead]);
  if (tags.length !== oldTags.length || tags.some((tag, i) => tag !== oldTags[i]))
    return gaveUp('other release tags belong to the history');
  const releases = findReleases(judged.graph, tags);
  const samples = chooseSamples(judged.mainline, new Set(releases.map(release => release.commit)));
  const since = samplesSince(before.samples, samples, start);
  if (hasGivenUp(since)) return since;
  const growth = new Growth(before, judged, rule, start, since);
  const ignored = ignoredIn(judged.graph, rule);
  const counted = await count(growth, { before, judged, start, ignored }, reader, options);
  if (hasGivenUp(counted)) return counted;
  options.onIndex?.(indexCommits(judged));
  const { tally, head, versions, agentFiles, declaring } = counted;
  const { lacking } = before;
  const outset = {
    repository: { place, rule },
    judged,
    releases,
    otherTags: { ...before, passedOver: passedOver(place.tags) },
    generatedBy: options.generatedBy,
  };
  const unread = { commits: [], blobs: lacking };
  // What came on top changed none of the files that the past is about.
  const { past } = before;
  const shipped = await readShipped(
    reader,
    blobsOf(head),
    judged.attributions.agentNames,
    rule,
    options.signal,
  );
  const report = composeReport(outset, { samples, tally, unread, agentFiles, past, shipped, declaring });
  const isLittle = newCommits <= LITTLE.commits && versions <= LITTLE.versions;
  const commits = samples.map(({ commit }) => commit);
  const baseline = isLittle
    ? null
    : { ...before, records: rule.records, judged, samples: commits, tally, head, agentFiles, declaring };
  return { report, lacking, baseline };
}

function blobsOf(head: WholeCount['head']): HeadBlob[] {
  return head
    .filter(({ kind }) => kind === KIND.regular)
    .map(({ path, blob }) => ({ path, blob: Buffer.from(blob).toString('hex') }));
}

/** All of the old samples are samples still, or all but the old head. */
function samplesSince(old: readonly number[], now: readonly Sample[], { first }: Start): NewSamples | GaveUp {
  const same = old.findIndex((commit, i) => now[i]?.commit !== commit);
  const kept = same === -1 ? old.length : same;
  const since = now.slice(kept);
  // Dates that turn out to be wrong may make samples of older commits.
  if (kept < old.length - 1 || since.some(({ commit }) => commit < first))
    return gaveUp('other old commits are samples now');
  return { kept, since };
}

interface NewHistory {
  readonly before: Baseline;
  readonly judged: JudgedHistory;
  readonly start: Start;
  readonly ignored: ReadonlySet<number>;
}

interface Found extends WholeCount {
  /** How many versions of files were followed. */
  readonly versions: number;
  readonly agentFiles: readonly FileSpan[];
  readonly declaring: readonly ReadVersion[];
}

/** Follows and counts what the new commits brought. */
async function count(
  growth: Growth,
  { before, judged, start, ignored }: NewHistory,
  reader: ObjectReader,
  { lanes, signal, onProgress }: ContinueOptions,
): Promise<Found | GaveUp> {
  const { oldHead, first } = start;
  const trace = await traceVersions(reader, judged.graph, growth.watch.onCommit, {
    lanes,
    signal,
    ignored,
    statistics: true,
    ...(onProgress ? { onProgress } : {}),
    base: { commit: oldHead, first, files: before.head },
  });
  const counting = growth.begin(trace);
  const ownerOf = (commit: number) => judged.owners.ofCommit(commit);
  const history: LineHistory = await followLines(
    trace,
    { visitor: counting.visitor, ownerOf, toldOf: toldLines(judged) },
    { losses: true },
  );
  if (history.missing.size + history.unreadable.length > 0)
    return gaveUp('something of the new commits is missing or damaged');
  const counted = counting.finish(history);
  if (hasGivenUp(counted)) return counted;
  const { changes } = trace;
  const old = before.agentFiles;
  const agentFiles = followAgentFiles(old, changes, judged.mainline, oldHead, new AgentFiles());
  const files = new WatchedFiles();
  const added = findVersions(changes, trace.ids, judged.mainline, oldHead, files).filter(
    ({ commit }) => commit !== oldHead,
  );
  const declaring = [...before.declaring, ...(await readVersions(reader, added, files, signal))];
  return { ...counted, versions: history.versions.size, agentFiles, declaring };
}
