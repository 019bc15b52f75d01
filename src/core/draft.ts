import type { JudgedHistory } from './attribution';
import { buildReport } from './build';
import { Sides } from './graph';
import { type FileVersions, type LineHistory, noHistory, type OwnedVersion } from './lines';
import type { OpenRepository } from './open';
import type { Report } from './report';
import { scopeOf } from './scope';
import {
  chooseSamples,
  commitsSince,
  type Release,
  type ReleaseCommits,
  type Sample,
  type Scope,
  type Tally,
  Tallying,
  Watch,
} from './trend';

/** All that is known once the commits are judged; what is known of lines makes a report of it. */
export class Draft {
  readonly watch: Watch;
  readonly samples: readonly Sample[];
  private lines: { readonly files: FileVersions; readonly tallying: Tallying } | null = null;
  /** Of the files whose lines are counted. */
  scope: Scope | null = null;

  constructor(
    private readonly repository: OpenRepository,
    private readonly judged: JudgedHistory,
    private readonly releases: readonly Release[],
    private readonly missingReleases: readonly string[],
    private readonly generatedBy: Report['generatedBy'],
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

  /** All that was counted, and the report of it. */
  finish(history: LineHistory): { readonly tally: Tally; readonly report: Report } {
    const tally = this.lines!.tallying.finish(history);
    return { tally, report: this.report(history, tally) };
  }

  private tallying(
    files: FileVersions,
    watch: Watch,
    releaseCommits: readonly (ReleaseCommits | null)[],
  ): Tallying {
    const { repository, judged, releases, samples } = this;
    const { graph, mainline, attributions } = judged;
    this.scope = scopeOf(repository, files);
    return new Tallying({
      graph,
      mainline,
      files,
      samples,
      releases,
      attributions,
      scope: this.scope,
      ...watch.index(files.versions.size),
      releaseCommits,
      boundary: boundaryOf(repository, judged),
    });
  }

  private report(files: FileVersions, tally: Tally): Report {
    const { repository, judged, samples, releases, missingReleases } = this;
    const { place, force } = repository;
    const { generatedBy } = this;
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

function boundaryOf({ reader }: OpenRepository, { graph }: JudgedHistory): ReadonlySet<number> {
  const commits = [...reader.boundary].map(id => graph.numberOf(id));
  return new Set(commits.filter(commit => commit !== undefined));
}
