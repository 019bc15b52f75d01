import type { LinePairs } from './likeness';

/** How far from where a line should be by its place in the hunk it is looked for. */
const REACH = 10;
/** Likeness counts so many times as much as a step away from that place. */
const WEIGHT = 1000;
/** A line elsewhere in the file must have so many pairs in common. */
const FEWEST_COMMON = 10;
/** Comparisons of two lines; a hunk that would take more is left alone, which is part of the rule. */
const MOST_STEPS = 50_000_000;
/** Looks at a number that cost as much as comparing two lines. */
const LOOKS = 32;

const OPEN = -1;
const NO_MATCH = -2;

export interface Hunk {
  readonly oldStart: number;
  readonly oldCount: number;
  readonly newStart: number;
  readonly newCount: number;
}

/**
 * From which old line each new line of a hunk was made, by its number in the old file, or -1: as `git blame` guesses
 * where it ignores a commit. The pair of lines that is surest splits the hunk in two, in each of which the rest is
 * sought, so that no two matches cross. What finds no partner in the hunk is looked for in the whole old file.
 * `old` loses what was matched.
 */
export function matchHunk(old: readonly LinePairs[], now: readonly LinePairs[], hunk: Hunk): Int32Array {
  const sources = new Int32Array(hunk.newCount).fill(-1);
  const steps = new Steps();
  try {
    if (hunk.oldCount > 0) new HunkMatch(old, now, hunk, sources, steps).split();
    for (const [i, source] of sources.entries())
      if (source < 0) sources[i] = anywhere(old, now[hunk.newStart + i]!, hunk.newStart + i, steps);
    return sources;
  } catch (error) {
    if (error !== steps.exhausted) throw error;
    return sources.fill(-1);
  }
}

class Steps {
  readonly exhausted = new Error('too many steps');
  private left = MOST_STEPS;

  take(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw this.exhausted;
  }
}

/** The old line that has most in common with this one, the nearest of equals; -1 where none has enough. */
function anywhere(old: readonly LinePairs[], line: LinePairs, place: number, steps: Steps): number {
  let found = -1;
  let most = FEWEST_COMMON;
  if (line.size < most) return found;
  steps.take(old.length);
  for (const [i, candidate] of old.entries()) {
    if (candidate.size < most) continue;
    const common = line.common(candidate);
    if (common < most) continue;
    if (common === most && found !== -1 && Math.abs(found - place) < Math.abs(i - place)) continue;
    most = common;
    found = i;
  }
  return found;
}

interface Part {
  readonly from: number;
  readonly to: number;
  /** Old lines that may be matched, by number in the file. */
  readonly oldFrom: number;
  readonly oldTo: number;
}

/** New lines are counted from the start of the hunk, old ones from the start of the file. */
class HunkMatch {
  private readonly reach: number;
  /** Matching one new line can change what is known of others, up to so many lines away. */
  private readonly spread: number;
  private readonly width: number;
  /** For each new line, its likeness to each old one within reach; OPEN where not measured. */
  private readonly likeness: Int32Array;
  private readonly certainty: Int32Array;
  private readonly second: Int32Array;

  constructor(
    private readonly old: readonly LinePairs[],
    private readonly now: readonly LinePairs[],
    private readonly hunk: Hunk,
    private readonly best: Int32Array,
    private readonly steps: Steps,
  ) {
    const { oldCount, newCount } = hunk;
    this.reach = Math.min(REACH, oldCount - 1);
    this.width = 2 * this.reach + 1;
    this.spread = Math.floor((this.width * newCount - 1) / oldCount);
    this.likeness = new Int32Array(newCount * this.width).fill(OPEN);
    this.certainty = new Int32Array(newCount).fill(OPEN);
    this.second = new Int32Array(newCount).fill(-1);
  }

  split(): void {
    const { oldStart, oldCount, newCount } = this.hunk;
    const parts: Part[] = [{ from: 0, to: newCount, oldFrom: oldStart, oldTo: oldStart + oldCount }];
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      const line = this.surest(part);
      if (line === -1) continue;
      const source = this.best[line]!;
      this.settle(part, line, source);
      // The first half is done before the second: both may still match what is left of the old line between them.
      parts.push({ ...part, from: line + 1, oldFrom: source }, { ...part, to: line, oldTo: source + 1 });
    }
  }

  private surest(part: Part): number {
    let surest = -1;
    let most = -1;
    this.steps.take((part.to - part.from) / LOOKS);
    for (let line = part.from; line < part.to; line++) {
      if (this.certainty[line] === OPEN) this.measure(line, part);
      if (this.certainty[line]! <= most) continue;
      most = this.certainty[line]!;
      surest = line;
    }
    return surest;
  }

  /** Where the line should be in the old file by its place in the hunk. */
  private expected(line: number): number {
    const { oldStart, oldCount, newCount } = this.hunk;
    return oldStart + Math.floor(((2 * line + 1) * oldCount) / (2 * newCount));
  }

  private measure(line: number, { oldFrom, oldTo }: Part): void {
    const expected = this.expected(line);
    let [best, second] = [0, 0];
    let [bestAt, secondAt] = [oldFrom, oldFrom];
    const to = Math.min(oldTo, expected + this.reach + 1);
    for (let source = Math.max(oldFrom, expected - this.reach); source < to; source++) {
      const likeness = this.likenessOf(line, source, expected);
      if (likeness > best) {
        [second, secondAt] = [best, bestAt];
        [best, bestAt] = [likeness, source];
      } else if (likeness > second) [second, secondAt] = [likeness, source];
    }
    this.best[line] = best === 0 ? -1 : bestAt;
    this.certainty[line] = best === 0 ? NO_MATCH : 2 * best - second;
    if (best > 0) this.second[line] = secondAt;
  }

  private likenessOf(line: number, source: number, expected: number): number {
    const at = this.at(line, source, expected);
    if (this.likeness[at] === OPEN) {
      this.steps.take(1);
      const common = this.now[this.hunk.newStart + line]!.common(this.old[source]!);
      this.likeness[at] = common * (WEIGHT - Math.abs(source - expected));
    }
    return this.likeness[at]!;
  }

  private at(line: number, source: number, expected: number): number {
    return line * this.width + source - expected + this.reach;
  }

  /** The line is matched for good; forgets what that may have changed nearby. */
  private settle(part: Part, line: number, source: number): void {
    this.old[source]!.subtract(this.now[this.hunk.newStart + line]!);
    const from = Math.max(part.from, line - this.spread);
    const to = Math.min(part.to, line + this.spread + 1);
    this.steps.take((to - from) / LOOKS);
    for (let other = from; other < to; other++) {
      const expected = this.expected(other);
      if (Math.abs(source - expected) <= this.reach) this.likeness[this.at(other, source, expected)] = OPEN;
      if (this.certainty[other]! >= 0 && this.isCrossed(other, line, source)) this.certainty[other] = OPEN;
    }
  }

  private isCrossed(other: number, line: number, source: number): boolean {
    const [best, second] = [this.best[other]!, this.second[other]!];
    if (other < line) return best >= source || second >= source;
    return other > line && (best <= source || second <= source);
  }
}
