import { PathMap } from '../lines';
import type { Release } from './releases';
import { Timeline } from './timeline';

/** Notes, while the history is walked, which versions of files are in the trees that will be counted. */
export class Watch {
  private readonly samples: ReadonlySet<number>;
  private readonly releaseAt: ReadonlyMap<number, number>;
  private readonly sampleLine = new Timeline();
  private readonly releaseLine = new Timeline();
  private readonly releaseTrees: PathMap[] = [];
  private readonly fresh = new Map<number, number[]>();
  /** Version held by each path at the head: version → path. */
  readonly headVersions = new Map<number, number>();

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
