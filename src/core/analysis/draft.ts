import type { JudgedHistory } from '../attribution';
import { composeReport, type Unread, unreadOf } from '../compose';
import { Sides } from '../graph';
import { type FileVersions, type LineHistory, noHistory, type OwnedVersion } from '../lines';
import type { OpenRepository } from '../open';
import type { Report } from '../report';
import { Scope } from '../rule';
import {
  chooseFolders,
  chooseSamples,
  commitsSince,
  type Release,
  type ReleaseCommits,
  type Sample,
  type Tally,
  Tallying,
  Watch,
} from '../trend';
import { HeadFiles } from './head-files';

/** What is at work once all versions of files are known. */
interface Lines {
  readonly files: FileVersions;
  readonly tallying: Tallying;
  readonly head: HeadFiles;
  readonly scope: Scope;
}

/** All that is known once the commits are judged; what is known of lines makes a report of it. */
export class Draft {
  readonly watch: Watch;
  readonly samples: readonly Sample[];
  private lines: Lines | null = null;

  constructor(
    private readonly repository: OpenRepository,
    private readonly judged: JudgedHistory,
    private readonly releases: readonly Release[],
    private readonly missingReleases: readonly string[],
    private readonly generatedBy: Report['generatedBy'],
    /** Somebody will go on from here, and needs the lines of the head. */
    private readonly keepHead: boolean,
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
    const tallying = this.tallying(files, nothing, [], new Scope(this.repository.rule, files));
    return this.report(unreadOf(files), tallying.soFar());
  }

  /** All versions of files are known: what is returned counts the lines of each. */
  beginLines(files: FileVersions): (owned: OwnedVersion) => void {
    const { releases, watch, keepHead } = this;
    const sides = new Sides(this.judged.graph);
    const own = releases.map(release => commitsSince(sides, release, releases));
    const scope = new Scope(this.repository.rule, files);
    const tallying = this.tallying(files, watch, own, scope);
    const head = new HeadFiles(watch.headVersions);
    this.lines = { files, tallying, head, scope };
    if (!keepHead) return tallying.version;
    return owned => {
      head.visit(owned);
      tallying.version(owned);
    };
  }

  /** The lines that have been counted by now. */
  soFar(): Report {
    const { files, tallying } = this.lines!;
    return this.report(unreadOf(files), tallying.soFar());
  }

  /** All that was counted, what could not be, the report of it, and the files of the head where they were kept. */
  finish(history: LineHistory) {
    const { tallying, head, scope } = this.lines!;
    const tally = tallying.finish(history);
    const unread = unreadOf(history);
    const report = this.report(unread, tally);
    return { tally, unread, report, head: this.keepHead ? head.list(history, scope, tally) : null };
  }

  private tallying(
    files: FileVersions,
    watch: Watch,
    releaseCommits: readonly (ReleaseCommits | null)[],
    scope: Scope,
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
      scope,
      folders: chooseFolders(scope.countable(watch.headVersions.values())),
      ...watch.index(files.versions.size),
      releaseCommits,
      boundary: boundaryOf(repository, judged),
    });
  }

  private report(unread: Unread, tally: Tally): Report {
    const { repository, judged, samples, releases, missingReleases } = this;
    const { place, rule } = repository;
    const { generatedBy } = this;
    return composeReport({
      generatedBy,
      place,
      rule,
      judged,
      unread,
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
