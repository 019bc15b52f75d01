import type { CommitPatch } from './commit-patch';
import { dateOf } from './lineage';
import type { SourceLines } from './source-lines';
import type { View } from './views';

/** Lines with fewer letters and digits say nothing of where they come from. */
const LEAST_TELLING = 4;

/** So many views are looked at for a line, those first that were made last; and compared with a target. */
const MOST_OF_LINE = 64;
const MOST_OF_TARGET = 12;

/** A file as it is in some views, by their numbers. */
interface HeldFile {
  readonly views: number[];
}

/** Which views hold a line. Only lines that targets have, too, are kept: the others need no place. */
export class ViewIndex {
  private readonly files = new Map<Int32Array, HeldFile>();
  private readonly last = new Map<number, number>();
  private readonly holders: HeldFile[] = [];
  private readonly before: number[] = [];

  /** `views` in the order of their dates. */
  constructor(
    private readonly views: readonly View[],
    targets: readonly CommitPatch[],
    lines: SourceLines,
  ) {
    if (!this.areMany) return;
    for (const { files } of targets)
      for (const { marks, weights } of files)
        for (const [i, mark] of marks.entries()) if (weights[i]! >= LEAST_TELLING) this.last.set(mark, -1);
    for (const [number, { files }] of views.entries())
      for (const held of files.values()) {
        const known = this.files.get(held);
        if (known !== undefined) known.views.push(number);
        else this.add(held, { views: [number] }, lines);
      }
  }

  /** Few are compared one by one. */
  private get areMany(): boolean {
    return this.views.length > MOST_OF_TARGET;
  }

  /** The views that have most in common with what the target added and are no younger, those first that have more. */
  likely(target: CommitPatch): View[] {
    const until = target.committerTime ?? Number.POSITIVE_INFINITY;
    if (!this.areMany) return this.views.filter(({ member }) => dateOf(member) <= until);
    const hits = new Map<number, number>();
    for (const { marks, weights } of target.files)
      for (const [i, mark] of marks.entries())
        if (weights[i]! >= LEAST_TELLING) this.count(mark, weights[i]!, until, hits);
    const ranked = [...hits].sort(([a, x], [b, y]) => y - x || b - a).map(([number]) => this.views[number]!);
    return this.different(target, ranked);
  }

  /** Without those that say the same of the target's files as one before them. */
  private different(target: CommitPatch, views: readonly View[]): View[] {
    const seen = new Set<string>();
    const result: View[] = [];
    for (const view of views.slice(0, 16 * MOST_OF_TARGET)) {
      const files = target.files.map(({ path }) => this.files.get(view.files.get(path ?? '')!)?.views[0]);
      const key = files.join();
      const isKnown = seen.has(key) && files.some(file => file !== undefined);
      seen.add(key);
      if (!isKnown && result.push(view) === MOST_OF_TARGET) break;
    }
    return result;
  }

  private add(held: Int32Array, holder: HeldFile, lines: SourceLines): void {
    this.files.set(held, holder);
    for (const line of held) {
      const last = this.last.get(lines.marks[line]!);
      if (last === undefined || (last >= 0 && this.holders[last] === holder)) continue;
      this.last.set(lines.marks[line]!, this.holders.length);
      this.holders.push(holder);
      this.before.push(last);
    }
  }

  private count(mark: number, weight: number, until: number, hits: Map<number, number>): void {
    const seen = new Set<number>();
    let at = this.last.get(mark) ?? -1;
    // So far back that many younger ones hide nothing, and yet not without end.
    for (
      let looked = 0;
      at >= 0 && seen.size < MOST_OF_LINE && looked < 16 * MOST_OF_LINE;
      at = this.before[at]!
    ) {
      const { views } = this.holders[at]!;
      looked++;
      for (let i = views.length - 1; i >= 0 && looked < 16 * MOST_OF_LINE; i--, looked++)
        if (seen.size < MOST_OF_LINE && dateOf(this.views[views[i]!]!.member) <= until) seen.add(views[i]!);
    }
    for (const view of seen) hits.set(view, (hits.get(view) ?? 0) + weight);
  }
}
