import type { JudgedHistory } from '../attribution';
import type { FileVersions, LineHistory, LineVisitor } from '../lines';
import type { Scope } from '../rule';
import {
  type FileEvents,
  type Release,
  type ReleaseCommits,
  type Sample,
  type Tally,
  Tallying,
  type TimelineIndex,
  type Watch,
  Witnesses,
} from '../trend';
import type { HeadFile } from './baseline';
import { HeadFiles } from './head-files';

/** What is counted: from here on all is known but the lines. */
export interface CountingInput {
  readonly judged: JudgedHistory;
  readonly files: FileVersions;
  readonly scope: Scope;
  /** Which versions were seen in which trees. */
  readonly watch: Watch;
  readonly samples: readonly Sample[];
  readonly releases: readonly Release[];
  readonly releaseCommits: readonly (ReleaseCommits | null)[];
  /** By which the tree is divided. */
  readonly folders: readonly string[];
  /** In which its files are written, by number. */
  readonly languages: readonly (string | null)[];
  /** Commits that seem to add what was there before them. */
  readonly boundary: ReadonlySet<number>;
  /** Commits before this one are not counted. */
  readonly first: number;
  /** Somebody will go on from here, and needs the lines of the head. */
  readonly keepHead: boolean;
  /** Hears of each file what is counted. */
  readonly events?: FileEvents | undefined;
}

/** Counts lines as they are followed. */
export class Counting {
  readonly visitor: LineVisitor;
  private readonly tallying: Tallying;
  private readonly head: HeadFiles;
  /** Which versions are in the tree at each sample. */
  readonly sampleLine: TimelineIndex;

  constructor(private readonly input: CountingInput) {
    const { judged, files, watch, keepHead, ...rest } = input;
    const { graph, mainline, attributions, owners } = judged;
    const seen = watch.index(files.versions.size);
    this.sampleLine = seen.sampleLine;
    this.tallying = new Tallying({
      ...{ graph, mainline, attributions, owners, files },
      witnesses: new Witnesses(judged),
      ...rest,
      ...seen,
    });
    this.head = new HeadFiles(watch.headVersions);
    const { version, lost } = this.tallying;
    this.visitor = {
      version: owned => {
        if (keepHead) this.head.visit(owned);
        version(owned);
      },
      ...(lost ? { lost } : {}),
    };
  }

  /** What the lines that were followed by now add up to. */
  soFar(): Tally {
    return this.tallying.soFar();
  }

  /** Once all lines were followed: what they add up to, and the files of the head where they are kept. */
  finish(history: LineHistory): { readonly tally: Tally; readonly head: readonly HeadFile[] | null } {
    const tally = this.tallying.finish(history);
    return { tally, head: this.input.keepHead ? this.head.list(history, this.input.scope, tally) : null };
  }
}
