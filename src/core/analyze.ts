import type { AnswerPlace } from './answers';
import { type CommitIndex, indexCommits, type JudgedHistory, judgeHistory } from './attribution';
import { buildReport } from './build';
import type { CacheFolder } from './cache';
import { type Ref, type RepositoryPlace, readCommits, resolveTags } from './git';
import { Sides } from './graph';
import { type FileVersions, type LineHistory, noHistory, type OwnedVersion, traceLines } from './lines';
import type { Commit } from './model';
import { type OpenOptions, type OpenRepository, withRepository } from './open';
import type { Report } from './report';
import { scopeOf } from './scope';
import {
  chooseSamples,
  commitsSince,
  findReleases,
  isReleaseName,
  notAfter,
  type ReleaseCommits,
  type Tally,
  Tallying,
  Watch,
} from './trend';

export interface AnalyzeOptions extends OpenOptions {
  readonly generatedBy: { readonly name: string; readonly version: string };
  /** Release tags to use instead of those of the repository, as a report that is verified names them. */
  readonly tags?: readonly Ref[];
  /** How many git processes may run at once. */
  readonly lanes: number;
  /** Where answers of git are kept for the next time. */
  readonly cache?: CacheFolder | null;
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** While commits are read: how many have been; `total` is null until all are. */
  readonly onCommits?: (done: number, total: number | null) => void;
  /**
   * A report of what is known by now may be made, during the call: `commits` once, when all commits are judged and no
   * line is counted; then `lines`, often, where the figures of lines cover the files that have been followed.
   */
  readonly onPartial?: (stage: 'commits' | 'lines', make: () => Report) => void;
  /** Every commit of the head's history with its conclusion, once all are judged. */
  readonly onIndex?: (index: CommitIndex) => void;
}

/** The whole pipeline: history → evidence → attribution → living lines → trend → report. */
export function analyze(path: string, options: AnalyzeOptions): Promise<Report> {
  return withRepository(path, options, async repository => {
    const { place, reader } = repository;
    const { tags, missing } = await usableTags(repository, options);
    const tips = [place.head, ...tags.map(tag => tag.commit)] as const;
    const judged = await judgeHistory(reader, tips, repository.force, {
      signal: options.signal,
      ...(options.onCommits ? { onRead: options.onCommits } : {}),
    });
    options.onProgress?.(0.05);
    options.onIndex?.(indexCommits(judged));
    const draft = new Draft(repository, judged, findReleases(judged.graph, tags), missing, options);
    options.onPartial?.('commits', () => draft.ofCommits());
    const history = await traceLines(reader, judged.graph, draft.watch.onCommit, {
      lanes: options.lanes,
      signal: options.signal,
      answers: answerPlace(place, options.cache ?? null),
      onProgress: share => options.onProgress?.(0.05 + 0.9 * share),
      owners: files => draft.beginLines(files),
      onSoFar: () => options.onPartial?.('lines', () => draft.soFar()),
    });
    return draft.finish(history);
  });
}

/** All that is known once the commits are judged; what is known of lines makes a report of it. */
class Draft {
  readonly watch: Watch;
  private readonly samples;
  private lines: { readonly files: FileVersions; readonly tallying: Tallying } | null = null;

  constructor(
    private readonly repository: OpenRepository,
    private readonly judged: JudgedHistory,
    private readonly releases: ReturnType<typeof findReleases>,
    private readonly missingReleases: readonly string[],
    private readonly options: AnalyzeOptions,
  ) {
    const { graph, mainline } = judged;
    this.samples = chooseSamples(mainline, new Set(releases.map(release => release.commit)));
    const head = graph.numberOf(repository.place.head)!;
    this.watch = new Watch(
      this.samples.map(sample => sample.commit),
      releases,
      head,
    );
  }

  /** What the commits alone say. */
  ofCommits(): Report {
    const files = noHistory(this.repository.reader.idBytes);
    const nothing = new Watch([], [], 0);
    return this.report(files, this.tallying(files, nothing, []).soFar());
  }

  /** All versions of files are known: what is returned counts the lines of each. */
  beginLines(files: FileVersions): (owned: OwnedVersion) => void {
    const { releases } = this;
    const sides = new Sides(this.judged.graph);
    const own = releases.map(release => commitsSince(sides, release, releases));
    this.lines = { files, tallying: this.tallying(files, this.watch, own) };
    return this.lines.tallying.version;
  }

  /** The lines that have been counted by now. */
  soFar(): Report {
    const { files, tallying } = this.lines!;
    return this.report(files, tallying.soFar());
  }

  finish(history: LineHistory): Report {
    return this.report(history, this.lines!.tallying.finish(history));
  }

  private tallying(
    files: FileVersions,
    watch: Watch,
    releaseCommits: readonly (ReleaseCommits | null)[],
  ): Tallying {
    const { repository, judged, releases, samples } = this;
    const { graph, mainline, attributions } = judged;
    return new Tallying({
      graph,
      mainline,
      files,
      samples,
      releases,
      attributions,
      scope: scopeOf(repository, files),
      ...watch.index(files.versions.size),
      releaseCommits,
      boundary: boundaryOf(repository, judged),
    });
  }

  private report(files: FileVersions, tally: Tally): Report {
    const { repository, judged, samples, releases, missingReleases } = this;
    const { place, force } = repository;
    const { generatedBy } = this.options;
    return buildReport({
      generatedBy,
      place,
      force,
      judged,
      files,
      samples,
      releases,
      missingReleases,
      tally,
    });
  }
}

/** Release tags that belong to the history of the head, and the names of those that lead to no commit. */
async function usableTags({ place, reader }: OpenRepository, { tags: given, signal }: AnalyzeOptions) {
  let headTime: number | null = null;
  const note = (commit: Commit) => {
    headTime = commit.committerTime;
  };
  await readCommits(reader, [place.head], note, signal);
  const refs = (given ?? place.tags).filter(ref => isReleaseName(ref.name));
  const { tags, missing } = await resolveTags(reader, refs, signal);
  return { tags: notAfter(tags, headTime), missing };
}

function answerPlace(
  { objectsDir, gitVersion }: RepositoryPlace,
  cache: CacheFolder | null,
): AnswerPlace | null {
  return cache === null ? null : { cache, repository: objectsDir, gitVersion };
}

function boundaryOf({ reader }: OpenRepository, { graph }: JudgedHistory): ReadonlySet<number> {
  const commits = [...reader.boundary].map(id => graph.numberOf(id));
  return new Set(commits.filter(commit => commit !== undefined));
}
