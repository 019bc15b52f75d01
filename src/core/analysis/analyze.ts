import { both } from '../async';
import {
  type CommitIndex,
  indexCommits,
  judgeCommits,
  readLineEvidence,
  toldLines,
  withLineEvidence,
} from '../attribution';
import type { CacheFolder } from '../cache';
import { unreadOf } from '../compose';
import {
  findGit,
  locateRepository,
  type ObjectReader,
  type Ref,
  type RepositoryPlace,
  readCommits,
  resolveTags,
} from '../git';
import { type GaveUp, hasGivenUp } from '../giving-up';
import { followLines, traceVersions } from '../lines';
import type { Commit } from '../model';
import { gitMemoryOf, type OpenOptions, withReader } from '../open';
import { type OnProgress, risingProgress, within } from '../progress';
import type { Report } from '../report';
import { type HeededRefs, ignoredIn, readRule } from '../rule';
import { belonging, FileEvents, findReleases, isReleaseName, notAfter, passedOver } from '../trend';
import { type Baseline, loadBaseline, storeBaseline } from './baseline';
import { type Continued, continueFrom } from './continue';
import type { CountedHistory } from './counted';
import { Draft } from './draft';
import { comparePast } from './past';

export interface AnalyzeOptions extends OpenOptions {
  readonly generatedBy: { readonly name: string; readonly version: string };
  /** Release tags to use instead of those of the repository, as a report that is verified names them. */
  readonly tags?: readonly Ref[];
  /** Notes and branches to use instead of those of the repository, as a report that is verified names them. */
  readonly heeded?: HeededRefs;
  /** How many git processes may run at once. */
  readonly lanes: number;
  /** The name, in the cache, of what the next analysis may begin with. */
  readonly baseline?: string;
  /** Nobody goes on from this head: what the next analysis may begin with stays as it is. */
  readonly inPassing?: boolean;
  /** The share is never less than before. */
  readonly onProgress?: OnProgress;
  /**
   * A report of what is known by now may be made, during the call: `commits` once, when all commits are judged and no
   * line is counted; then `lines`, often, where the figures of lines cover the files that have been followed.
   */
  readonly onPartial?: (stage: 'commits' | 'lines', make: () => Report) => void;
  /** Every commit of the head's history with its conclusion, once all are judged; called once. */
  readonly onIndex?: (index: CommitIndex) => void;
  /**
   * All that the report was made of, once; then nothing is gone on from or kept to go on from: what is known of old
   * commits then is not what they did to every file.
   */
  readonly onCounted?: (counted: CountedHistory) => void;
  /** Why the whole history is read although there is a baseline. */
  readonly onGaveUp?: (why: string) => void;
}

/**
 * The whole pipeline: history → evidence → attribution → living lines → trend → report. Where the head came on top of
 * one that was analysed before, only what is new is read. Rejects with NotAnalysable where there is nothing to analyse.
 */
export async function analyze(path: string, options: AnalyzeOptions): Promise<Report> {
  return (await makeReport(path, options)).report;
}

/** A report, and the blobs whose coming would make it another. */
export interface Analysed {
  readonly report: Report;
  /** Ids of the blobs that the repository lacks, or holds damaged; null where they are too many to be asked for again. */
  readonly lacking: readonly string[] | null;
}

interface Made extends Analysed {
  /** What the next analysis may begin with; null where there is nothing new to keep. */
  readonly baseline: Baseline | null;
}

const ENDING = { step: 'ending', done: 0, total: null } as const;
const MOST_LACKING = 20_000;
/** Going on from a baseline may take this part of the bar: if it leads nowhere, the rest is for the long way. */
const SHORT_WAY = 0.5;
/** How much of the long way is done when all commits are judged, and when all lines have been followed. */
const PROGRESS = { commits: 0.07, lines: 0.94 };

/** What `analyze` does, for whoever keeps the report. */
export async function makeReport(path: string, options: AnalyzeOptions): Promise<Analysed> {
  const found =
    options.place ??
    (await locateRepository(findGit(options.searchPath), path, options.revision, options.signal));
  const place = { ...found, ...options.heeded };
  const located = { ...options, place };
  const { cache = null, baseline, tags, inPassing = false } = options;
  // What sessions say is for this once: nothing of it may come into a cache that others read.
  const isKept = (options.sessions ?? null) === null;
  const mayGoOn =
    isKept &&
    cache !== null &&
    baseline !== undefined &&
    tags === undefined &&
    place.shallow.length === 0 &&
    options.onCounted === undefined;
  let told = 0;
  const onProgress = risingProgress(progress => {
    told = progress.share;
    options.onProgress?.(progress);
  });
  const short = { ...located, onProgress: within(onProgress, 0, SHORT_WAY) };
  const continued = mayGoOn ? await goOnFromCache(path, short, cache, baseline) : null;
  if (continued !== null && hasGivenUp(continued)) options.onGaveUp?.(continued.gaveUp);
  const long = { ...located, onProgress: within(onProgress, told, 1 - told) };
  // What went wrong while going on must not be known to the reader that reads all.
  const made: Made =
    continued !== null && !hasGivenUp(continued)
      ? continued
      : await withReader(path, long, (_, reader) =>
          analyzeFromNothing(place, reader, long, mayGoOn && !inPassing),
        );
  if (mayGoOn && !inPassing && made.baseline !== null) storeBaseline(cache, baseline, made.baseline);
  onProgress({ share: 1, ...ENDING });
  return made;
}

/** Null where there is no baseline. */
async function goOnFromCache(
  path: string,
  options: AnalyzeOptions,
  cache: CacheFolder,
  baseline: string,
): Promise<Continued | GaveUp | null> {
  const before = loadBaseline(cache, baseline);
  return before && withReader(path, options, (place, reader) => continueFrom(before, place, reader, options));
}

async function analyzeFromNothing(
  place: RepositoryPlace,
  reader: ObjectReader,
  options: AnalyzeOptions,
  /** What the next analysis may begin with is wanted, too. */
  keepBaseline: boolean,
): Promise<Made> {
  const { lanes, signal, generatedBy } = options;
  const [rule, resolved] = await both(
    readRule(reader, place, options.rule, signal, options.sessions),
    resolveReleases(place, reader, options),
  );
  const others = notAfter(resolved.tags, resolved.headTime).map(tag => tag.commit);
  const spoken = await judgeCommits(reader, [place.head, ...others], rule, {
    signal,
    onRead: (done, total) =>
      options.onProgress?.({ share: total === null ? 0 : PROGRESS.commits, step: 'commits', done, total }),
  });
  options.onIndex?.(indexCommits(spoken));
  const { graph } = spoken;
  const firstDraft = new Draft({
    repository: { place, reader, rule },
    judged: spoken,
    releases: findReleases(graph, belonging(resolved.tags, graph, spoken.mainline)),
    otherTags: { ...resolved, passedOver: passedOver(options.tags ?? place.tags) },
    generatedBy,
  });
  options.onPartial?.('commits', () => firstDraft.ofCommits());
  const tracing = traceVersions(reader, graph, firstDraft.watch.onCommit, {
    lanes,
    signal,
    gitMemory: gitMemoryOf(place, options.cache),
    ignored: ignoredIn(graph, rule),
    statistics: true,
    onProgress: within(options.onProgress, PROGRESS.commits, PROGRESS.lines - PROGRESS.commits),
  });
  const events = options.onCounted && new FileEvents();
  // Git is at work on the versions and their differences meanwhile.
  const reading = readLineEvidence(reader, rule, spoken, { signal });
  const counted = async () => {
    const trace = await tracing;
    const begun = reading.then(evidence => {
      const judged = withLineEvidence(spoken, evidence, reader.boundary);
      const draft = firstDraft.knowing(judged);
      return { judged, draft, counting: draft.begin(trace, keepBaseline, events) };
    });
    const listening = begun.then(({ judged, draft, counting }) => ({
      visitor: counting.visitor,
      ownerOf: (commit: number) => judged.owners.ofCommit(commit),
      toldOf: toldLines(judged),
      onSoFar: () => options.onPartial?.('lines', () => draft.report(trace, counting.soFar())),
    }));
    const history = await followLines(trace, listening, { losses: true });
    return { history, trace, ...(await begun) };
  };
  const [{ history, trace, judged, draft, counting }] = await both(counted(), reading);
  options.onProgress?.({ share: PROGRESS.lines, ...ENDING });
  const { tally, head } = counting.finish(history);
  const { sampleLine } = counting;
  const { samples: rows } = draft;
  const past = await comparePast({
    reader,
    rule,
    history,
    sampleLine,
    samples: rows,
    ids: judged.graph.ids,
    signal,
  });
  const shipped = await draft.shipped(history, signal);
  const declaring = await draft.declaring(trace, signal);
  const unread = unreadOf(history);
  const lacking = unread.blobs.length > MOST_LACKING ? null : unread.blobs;
  const isSound = [judged.cut, unread.commits, rule.sources.unreadable].every(list => list.length === 0);
  const samples = rows.map(sample => sample.commit);
  const { agentFiles } = draft;
  const heeded = { sources: rule.sources, records: rule.records };
  const baseline: Baseline | null =
    head !== null && lacking !== null && agentFiles !== null && isSound
      ? { judged, ...resolved, samples, tally, past, head, agentFiles, declaring, lacking, ...heeded }
      : null;
  const report = draft.report(history, tally, past, shipped, declaring);
  if (events) {
    const ships = new Set(shipped.map(({ agent }) => agent));
    options.onCounted?.({
      report,
      judged,
      samples: rows,
      tally,
      paths: history.paths,
      events,
      ships,
      lacking,
    });
  }
  return { report, lacking, baseline };
}

/** Release tags with their commits, those that lead to none, and the date of the head. */
async function resolveReleases(
  place: RepositoryPlace,
  reader: ObjectReader,
  { tags: given, signal }: AnalyzeOptions,
) {
  const refs = (given ?? place.tags).filter(ref => isReleaseName(ref.name));
  let headTime: number | null = null;
  const note = (commit: Commit) => {
    headTime = commit.committerTime;
  };
  const [resolved] = await both(
    resolveTags(reader, refs, signal),
    readCommits(reader, [place.head], note, signal),
  );
  return { refs, ...resolved, headTime };
}
