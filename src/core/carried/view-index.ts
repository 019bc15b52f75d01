import type { CommitPatch } from './commit-patch';
import { dateOf } from './lineage';
import type { SourceLines } from './source-lines';
import type { View } from './views';

/** Lines with fewer letters and digits say nothing of where they come from. */
const LEAST_TELLING = 4;

/** So many views are looked at for a line, those first that were made last; and compared with a target. */
const MOST_OF_LINE = 64;
const MOST_OF_TARGET = 12;

/** Which views hold a line. Only lines that targets have, too, are kept: the others need no place. */
export class ViewIndex {
  private readonly last = new Map<number, number>();
  private readonly views: number[] = [];
  private readonly before: number[] = [];

  /** `views` in the order of their dates. */
  constructor(
    private readonly all: readonly View[],
    targets: readonly CommitPatch[],
    lines: SourceLines,
  ) {
    for (const { files } of targets)
      for (const { marks, weights } of files)
        for (const [i, mark] of marks.entries()) if (weights[i]! >= LEAST_TELLING) this.last.set(mark, -1);
    for (const [number, { files }] of all.entries())
      for (const held of files.values()) for (const line of held) this.add(lines.marks[line]!, number);
  }

  /** The views that have most in common with what the target added and are no younger, those first that have more. */
  likely(target: CommitPatch): View[] {
    const hits = new Map<number, number>();
    const until = target.committerTime ?? Number.POSITIVE_INFINITY;
    for (const { marks, weights } of target.files)
      for (const [i, mark] of marks.entries()) {
        if (weights[i]! >= LEAST_TELLING) this.count(mark, weights[i]!, until, hits);
      }
    const ranked = [...hits].sort(([a, x], [b, y]) => y - x || b - a);
    return ranked.slice(0, MOST_OF_TARGET).map(([number]) => this.all[number]!);
  }

  private add(mark: number, view: number): void {
    const last = this.last.get(mark);
    if (last === undefined || (last >= 0 && this.views[last] === view)) return;
    this.last.set(mark, this.views.length);
    this.views.push(view);
    this.before.push(last);
  }

  private count(mark: number, weight: number, until: number, hits: Map<number, number>): void {
    let at = this.last.get(mark) ?? -1;
    // So far back that many younger ones hide nothing, and yet not without end.
    for (let seen = 0, looked = 0; at >= 0 && seen < MOST_OF_LINE && looked < 16 * MOST_OF_LINE; looked++) {
      const view = this.views[at]!;
      if (dateOf(this.all[view]!.member) <= until) {
        hits.set(view, (hits.get(view) ?? 0) + weight);
        seen++;
      }
      at = this.before[at]!;
    }
  }
}
