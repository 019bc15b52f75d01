import { type JudgedHistory, judgeHistory } from './attribution';
import { type Ref, readCommits, resolveTags } from './git';
import { PathMap, traceLines } from './lines';
import type { Commit } from './model';
import { type OpenOptions, type OpenRepository, withRepository } from './open';
import { buildReport, type Report } from './report';
import { scopeOf } from './scope';
import {
  chooseSamples,
  commitsSince,
  findReleases,
  isReleaseName,
  notAfter,
  type Release,
  Timeline,
  tally,
} from './trend';

export interface AnalyzeOptions extends OpenOptions {
  readonly generatedBy: { readonly name: string; readonly version: string };
  /** Release tags to use instead of those of the repository, as a report that is verified names them. */
  readonly tags?: readonly Ref[];
  /** How many git processes may run at once. */
  readonly lanes: number;
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** The whole pipeline: history → evidence → attribution → living lines → trend → report. */
export function analyze(path: string, options: AnalyzeOptions): Promise<Report> {
  return withRepository(path, options, async repository => {
    const { place, reader, force } = repository;
    const { tags, missing } = await usableTags(repository, options);
    const tips = [place.head, ...tags.map(tag => tag.commit)] as const;
    const judged = await judgeHistory(reader, tips, force, { signal: options.signal });
    options.onProgress?.(0.05);
    const { graph, mainline } = judged;
    const head = graph.numberOf(place.head)!;
    const releases = findReleases(graph, tags);
    const samples = chooseSamples(mainline, new Set(releases.map(release => release.commit)));
    const watch = new Watch(
      samples.map(sample => sample.commit),
      releases,
      head,
    );
    const history = await traceLines(reader, graph, watch.onCommit, {
      lanes: options.lanes,
      signal: options.signal,
      onProgress: share => options.onProgress?.(0.05 + 0.9 * share),
    });
    const counted = tally({
      graph,
      mainline,
      history,
      samples,
      releases,
      attributions: judged.attributions,
      scope: scopeOf(repository, history),
      ...watch.index(history.versions.size),
      releaseCommits: releases.map(release => commitsSince(graph, release, releases)),
      boundary: boundaryOf(repository, judged),
    });
    const { generatedBy } = options;
    return buildReport({
      generatedBy,
      place,
      force,
      judged,
      history,
      samples,
      releases,
      missingReleases: missing,
      tally: counted,
    });
  });
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

function boundaryOf({ reader }: OpenRepository, { graph }: JudgedHistory): ReadonlySet<number> {
  const commits = [...reader.boundary].map(id => graph.numberOf(id));
  return new Set(commits.filter(commit => commit !== undefined));
}

/** Notes, while the history is walked, which versions of files are in the trees that will be counted. */
class Watch {
  private readonly samples: ReadonlySet<number>;
  private readonly releaseAt: ReadonlyMap<number, number>;
  private readonly sampleLine = new Timeline();
  private readonly releaseLine = new Timeline();
  private readonly releaseTrees: PathMap[] = [];
  private readonly fresh = new Map<number, number[]>();
  private readonly headVersions = new Map<number, number>();

  constructor(
    samples: readonly number[],
    private readonly releases: readonly Release[],
    private readonly head: number,
  ) {
    this.samples = new Set(samples);
    this.releaseAt = new Map(releases.map((release, i) => [release.commit, i]));
  }

  readonly onCommit = (commit: number, tree: PathMap): void => {
    if (this.samples.has(commit)) this.sampleLine.record(tree);
    const release = this.releaseAt.get(commit);
    if (release !== undefined) this.release(release, tree);
    if (commit === this.head)
      for (const [path, version] of tree.entries()) this.headVersions.set(version, path);
  };

  index(versions: number) {
    const none: readonly number[] = [];
    return {
      sampleLine: this.sampleLine.index(versions),
      releaseLine: this.releaseLine.index(versions),
      newIn: (version: number) => this.fresh.get(version) ?? none,
      headVersions: this.headVersions as ReadonlyMap<number, number>,
    };
  }

  private release(release: number, tree: PathMap): void {
    this.releaseLine.record(tree);
    this.releaseTrees[release] = tree.branch();
    const { previous } = this.releases[release]!;
    const note = (version: number) => {
      const list = this.fresh.get(version);
      if (list) list.push(release);
      else this.fresh.set(version, [release]);
    };
    if (previous === null) for (const [, version] of tree.entries()) note(version);
    else
      PathMap.differences(this.releaseTrees[previous]!, tree, (_, __, version) => {
        if (version !== 0) note(version);
      });
  }
}
