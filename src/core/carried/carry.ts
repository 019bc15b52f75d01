import type { Carried, CarriedCommit } from './carried';
import { AMBIGUOUS, choose } from './choose';
import { addedLines, type CommitPatch, isOwn } from './commit-patch';
import { findCommon } from './common-lines';
import { type Comparing, type Comparison, compareView } from './compare-view';
import { PathFamilies } from './families';
import { lineage, type Member } from './lineage';
import { fromPast } from './past';
import { rangesOf } from './ranges';
import { findSamePatches } from './same-patch';
import { SourceLines } from './source-lines';
import { ViewIndex } from './view-index';
import { findViews } from './views';

export interface Carrying {
  /** Commits that may have been brought by others; those that are targets, too, are left out. */
  readonly sources: readonly CommitPatch[];
  /** Commits of one history, parents first. */
  readonly targets: readonly CommitPatch[];
}

export type Carry = Omit<Carried, 'counts'> & {
  readonly counts: Omit<Carried['counts'], 'gone' | 'leftLines'>;
};

/**
 * Finds which lines of sources the targets brought. A line of a target comes from one source line at most, and a source
 * line goes to one target: the first that brought it and is no older than its source. A target's line that it did not
 * add itself is never carried to, nor is anything to or from what a merge brought in.
 */
export function carry({ sources, targets }: Carrying): Carry {
  const own = new Set(targets.map(({ id }) => id));
  const others = sources.filter(({ id }) => !own.has(id));
  const run = new Run(others, targets.filter(isOwn));
  const commits = run.through();
  const { matchedLines, ambiguousLines } = run;
  return {
    commits,
    counts: { sources: others.length, matchedLines, ambiguousLines, unmatchedLines: run.unmatched },
  };
}

class Run {
  matchedLines = 0;
  ambiguousLines = 0;
  private readonly lines: SourceLines;
  private readonly index: ViewIndex;
  private readonly comparing: Comparing;
  private readonly same: ReadonlyMap<CommitPatch, Member>;

  constructor(
    sources: readonly CommitPatch[],
    private readonly targets: readonly CommitPatch[],
  ) {
    const members = lineage(sources);
    const lines = new SourceLines(sources);
    const views = findViews(members, lines);
    const families = new PathFamilies([...sources, ...targets]);
    this.lines = lines;
    this.index = new ViewIndex(views, targets, lines);
    this.comparing = { lines, families, common: findCommon(views, lines) };
    this.same = findSamePatches(members.values(), targets);
  }

  get unmatched(): number {
    return this.lines.used.reduce((sum, used) => sum - used, this.lines.size);
  }

  /** What is the same patch goes first, so that no other target takes its lines. */
  through(): CarriedCommit[] {
    const found = new Map<CommitPatch, readonly Int32Array[]>();
    for (const [target, member] of this.same) {
      const comparisons = this.compare(target);
      const files = this.samePatch(target, member);
      found.set(target, fromPast(files, member, comparisons, this.lines));
      this.use(comparisons, files);
    }
    for (const target of this.targets) {
      if (this.same.has(target)) continue;
      const comparisons = this.compare(target);
      const files = target.files.map(({ marks }, i) => choose(comparisons, i, marks.length, this.lines));
      found.set(target, files);
      this.use(comparisons, files);
    }
    return this.targets.flatMap(target => this.told(target, found.get(target)!));
  }

  private compare(target: CommitPatch): Comparison[] {
    return this.index.likely(target).map(view => compareView(target, view, this.comparing));
  }

  private samePatch(target: CommitPatch, { commit }: Member): Int32Array[] {
    return target.files.map(({ from, path, marks }) => {
      const file = commit.files.find(file => file.path === path && file.from === from)!;
      const first = this.lines.first(file);
      return Int32Array.from(marks, (_, i) => first + i);
    });
  }

  /** All states of the work have been brought, not only the one that was chosen. */
  private use(comparisons: readonly Comparison[], files: readonly Int32Array[]): void {
    for (const found of [...comparisons.map(({ files }) => files), files])
      for (const lines of found) for (const line of lines) if (line >= 0) this.lines.used[line] = 1;
  }

  private told(target: CommitPatch, found: readonly Int32Array[]): CarriedCommit[] {
    const same = this.same.get(target)?.commit.id ?? null;
    for (const lines of found)
      for (const line of lines) {
        if (line >= 0) this.matchedLines++;
        if (line === AMBIGUOUS) this.ambiguousLines++;
      }
    const files = target.files.flatMap((file, i) => {
      const ranges = rangesOf(addedLines(file), found[i]!, this.lines, same);
      return file.path !== null && ranges.length > 0 ? [{ path: file.path, ranges }] : [];
    });
    return files.length > 0 ? [{ target: target.id, files }] : [];
  }
}
