import { type CommitIndex, indexCommits, type Judged, type JudgedHistory, judgeOnto } from '../attribution';
import { composeReport } from '../compose';
import { GitError, lacksAll, type ObjectReader, peelRefs, type RepositoryPlace } from '../git';
import { type LineHistory, traceLines } from '../lines';
import type { Report } from '../report';
import { ignoredIn, type Rule, type RuleId, ruleFrom } from '../rule';
import { chooseSamples, findReleases, isReleaseName, notAfter, type Sample } from '../trend';
import type { Baseline } from './baseline';
import { Growth } from './growth';

/** Up to so many commits with so many versions of files are read again rather than a baseline written anew. */
const LITTLE = { commits: 8, versions: 200 };
/** Of more than so many commits git may have told most before: then its answers are the shorter way. */
const MOST_NEW = 2000;

export interface ContinueOptions {
  readonly rule: RuleId;
  readonly generatedBy: Report['generatedBy'];
  readonly lanes: number;
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly onIndex?: (index: CommitIndex) => void;
}

/**
 * The report of a head that came on top of the one of a baseline, from what the commits in between say: the same, byte
 * for byte, as one that is made from nothing. Null where anything old would have to be looked at again.
 */
export async function continueFrom(
  before: Baseline,
  place: RepositoryPlace,
  reader: ObjectReader,
  options: ContinueOptions,
): Promise<Continued | null> {
  try {
    return await goOn(before, place, reader, options);
  } catch (error) {
    // Commits of the baseline may be gone from the repository, or new ones damaged: the long way copes with either.
    if (error instanceof GitError) return null;
    throw error;
  }
}

interface Continued {
  readonly report: Report;
  readonly lacking: readonly string[];
  /** Null where the one before serves as well. */
  readonly baseline: Baseline | null;
}

async function goOn(
  before: Baseline,
  place: RepositoryPlace,
  reader: ObjectReader,
  options: ContinueOptions,
): Promise<Continued | null> {
  const refs = place.tags.filter(ref => isReleaseName(ref.name));
  if (JSON.stringify(refs) !== JSON.stringify(before.refs)) return null;
  const lost = refs.filter(({ name }) => before.missing.includes(name));
  // A tag that led to nothing may lead to a commit now.
  if ((await peelRefs(reader, lost, options.signal)).size > 0) return null;
  // What was missing may have come.
  if (!(await lacksAll(reader, before.lacking, options.signal))) return null;
  const rule = ruleFrom(options.rule, before.sources);
  const { graph } = before.judged;
  const first = graph.size;
  const oldHead = before.samples.at(-1)!;
  const known = [graph.ids[oldHead]!, ...before.tags.map(tag => tag.commit)] as const;
  const oldTags = notAfter(before.tags, timeOf(before.judged, oldHead));
  const judged = await judgeOnto(before.judged, known, place.head, reader, rule, { signal: options.signal });
  if (judged === null || judged.graph.size - first > MOST_NEW) return null;
  const tags = notAfter(before.tags, timeOf(judged, judged.mainline.commits.at(-1)!));
  if (tags.length !== oldTags.length) return null;
  const releases = findReleases(judged.graph, tags);
  const samples = chooseSamples(judged.mainline, new Set(releases.map(release => release.commit)));
  const kept = keptSamples(before.samples, samples);
  // Dates that turn out to be wrong may make samples of older commits.
  if (kept === null || samples.slice(kept).some(({ commit }) => commit < first)) return null;
  options.onIndex?.(indexCommits(judged));
  const start = { oldHead, first };
  const part = new Growth(before, judged, kept, samples.slice(kept), start, rule);
  const files = await countNew(part, before, judged, start, reader, rule, options);
  if (files === null) return null;
  const counted = part.finish(files);
  if (counted === null) return null;
  const report = composeReport({
    generatedBy: options.generatedBy,
    place,
    rule,
    judged,
    unread: { commits: [], blobs: before.lacking },
    samples,
    releases,
    missingReleases: before.missing,
    tally: counted.tally,
  });
  const { lacking } = before;
  const isLittle = judged.graph.size - first <= LITTLE.commits && files.versions.size <= LITTLE.versions;
  if (isLittle) return { report, lacking, baseline: null };
  const commits = samples.map(({ commit }) => commit);
  const baseline = { ...before, judged, samples: commits, ...counted };
  return { report, lacking, baseline };
}

function timeOf({ graph }: Judged, commit: number): number | null {
  const time = graph.times[commit]!;
  return Number.isNaN(time) ? null : time;
}

/** How many of the old samples are samples still: all, or all but the old head. */
function keptSamples(old: readonly number[], now: readonly Sample[]): number | null {
  const same = old.findIndex((commit, i) => now[i]?.commit !== commit);
  if (same === -1) return old.length;
  return same === old.length - 1 ? same : null;
}

/** Follows and counts what the new commits brought. */
async function countNew(
  part: Growth,
  before: Baseline,
  { graph }: JudgedHistory,
  start: { readonly oldHead: number; readonly first: number },
  reader: ObjectReader,
  rule: Rule,
  { lanes, signal, onProgress }: ContinueOptions,
): Promise<LineHistory | null> {
  const history = await traceLines(reader, graph, part.watch.onCommit, {
    lanes,
    signal,
    ignored: ignoredIn(graph, rule),
    ...(onProgress ? { onProgress } : {}),
    base: { commit: start.oldHead, first: start.first, files: before.head },
    owners: files => part.begin(files),
  });
  return history.missing.size + history.unreadable.length > 0 ? null : history;
}
