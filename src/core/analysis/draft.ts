import type { JudgedHistory } from '../attribution';
import { AgentFiles, type FileSpan, followAgentFiles } from '../circumstances';
import { composeReport, type Outset, type Past, unreadOf } from '../compose';
import { findVersions, type ReadVersion, readVersions, WatchedFiles } from '../declaring';
import { KIND } from '../git';
import { Sides } from '../graph';
import { type FileVersions, noFiles, type Trace } from '../lines';
import type { OpenRepository } from '../open';
import type { Report } from '../report';
import { Scope } from '../rule';
import { readShipped, type Shipped } from '../shipped';
import {
  chooseFolders,
  chooseSamples,
  commitsSince,
  type FileEvents,
  languagesMet,
  type Sample,
  type Tally,
  Watch,
} from '../trend';
import { Counting, type CountingInput } from './counting';

/** A whole history that is judged, and whose lines are to be counted. */
export class Draft {
  readonly samples: readonly Sample[];
  /** To be shown the tree of each commit before lines are counted. */
  readonly watch: Watch;
  /** When agents' files were on the main line; null before the files are known. */
  agentFiles: readonly FileSpan[] | null = null;

  constructor(
    private readonly outset: Outset & { readonly repository: OpenRepository },
    seen?: Pick<Draft, 'samples' | 'watch'>,
  ) {
    const { repository, judged, releases } = outset;
    this.samples =
      seen?.samples ?? chooseSamples(judged.mainline, new Set(releases.map(release => release.commit)));
    this.watch =
      seen?.watch ??
      new Watch(
        this.samples.map(sample => sample.commit),
        releases,
        judged.graph.numberOf(repository.place.head)!,
      );
  }

  /** The same with more that is known of its lines' owners. */
  knowing(judged: JudgedHistory): Draft {
    return new Draft({ ...this.outset, judged }, this);
  }

  /** What the commits alone say. */
  ofCommits(): Report {
    const files = noFiles(this.outset.repository.reader.idBytes);
    const nothing = this.counting(files, new Watch([], [], 0), [], false);
    return this.report(files, nothing.soFar());
  }

  /** All versions of files are known: what counts their lines. */
  begin(files: Trace, keepHead: boolean, events?: FileEvents): Counting {
    const { judged, releases } = this.outset;
    this.agentFiles = followAgentFiles([], files.changes, judged.mainline, 0, new AgentFiles());
    const sides = new Sides(judged.graph);
    const own = releases.map(release => commitsSince(sides, release, releases));
    return this.counting(files, this.watch, own, keepHead, events);
  }

  /** What was counted, and what could not be read of the files. */
  report(
    files: FileVersions,
    tally: Tally,
    past: Past | null = null,
    shipped: readonly Shipped[] | null = null,
    declaring: readonly ReadVersion[] | null = null,
  ): Report {
    const { samples, agentFiles } = this;
    const unread = unreadOf(files);
    return composeReport(this.outset, { samples, tally, unread, agentFiles, past, shipped, declaring });
  }

  /** The agents that the tree of the head says it ships. */
  shipped({ versions, ids, paths }: FileVersions, signal: AbortSignal | undefined): Promise<Shipped[]> {
    const { repository, judged } = this.outset;
    const head = [...this.watch.headVersions]
      .filter(([version]) => versions.kind.at(version) === KIND.regular)
      .map(([version, path]) => ({ path: paths[path]!, blob: ids.hex(versions.blob.at(version)) }));
    return readShipped(repository.reader, head, judged.attributions.agentNames, repository.rule, signal);
  }

  /** What files of the main line say of declaring. */
  declaring({ changes, ids }: Trace, signal: AbortSignal | undefined): Promise<ReadVersion[]> {
    const { repository, judged } = this.outset;
    const files = new WatchedFiles();
    const versions = findVersions(changes, ids, judged.mainline, 0, files);
    return readVersions(repository.reader, versions, files, signal);
  }

  private counting(
    files: FileVersions,
    watch: Watch,
    releaseCommits: CountingInput['releaseCommits'],
    keepHead: boolean,
    events?: FileEvents,
  ): Counting {
    const { repository, judged, releases } = this.outset;
    const scope = new Scope(repository.rule, files);
    return new Counting({
      judged,
      files,
      scope,
      watch,
      samples: this.samples,
      releases,
      releaseCommits,
      folders: chooseFolders(scope.countable(watch.headVersions.values())),
      languages: languagesMet(files.paths.length, scope),
      boundary: boundaryOf(repository, judged),
      first: 0,
      keepHead,
      events,
    });
  }
}

function boundaryOf({ reader }: OpenRepository, { graph }: JudgedHistory): ReadonlySet<number> {
  const commits = [...reader.boundary].map(id => graph.numberOf(id));
  return new Set(commits.filter(commit => commit !== undefined));
}
