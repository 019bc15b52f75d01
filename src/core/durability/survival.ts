import { type LandedChange, linesOf } from './landed-change';

/** Ages, in days, at which a curve is told. */
export const CURVE_DAYS = [7, 14, 30, 60, 90, 180, 365, 730, 1095, 1825, 3650] as const;
/** A curve ends where fewer changes than this are as old. */
export const LEAST_AT_RISK = 5;

/** Losses and ends of observation by age, in days. */
export interface Ages {
  readonly lost: Float64Array;
  /** Lines that lived still when the observation of their change ended. */
  readonly censored: Float64Array;
}

export function agesOf(changes: readonly LandedChange[]): Ages {
  return new Lives(changes).once();
}

/** The losses of many changes as plain columns, to be summed up often. */
export class Lives {
  /** Losses of change `i` stand at `first[i]` up to `first[i + 1]`. */
  private readonly first: Int32Array;
  private readonly day: Int32Array;
  private readonly lines: Float64Array;
  private readonly end: Int32Array;
  private readonly rest: Float64Array;
  private readonly sums: Ages;

  constructor(changes: readonly LandedChange[]) {
    this.first = new Int32Array(changes.length + 1);
    for (const [i, { losses }] of changes.entries()) this.first[i + 1] = this.first[i]! + losses.length;
    this.day = new Int32Array(this.first[changes.length]!);
    this.lines = new Float64Array(this.first[changes.length]!);
    this.end = new Int32Array(changes.length);
    this.rest = new Float64Array(changes.length);
    let [at, days] = [0, 1];
    for (const [i, change] of changes.entries()) {
      for (const loss of change.losses) {
        this.day[at] = loss.days;
        this.lines[at++] = loss.lines;
      }
      this.end[i] = Math.ceil(change.observed);
      this.rest[i] = change.lines - linesOf(change.losses);
      days = Math.max(days, this.end[i]! + 1);
    }
    this.sums = { lost: new Float64Array(days), censored: new Float64Array(days) };
  }

  /** Where each change counts once. What was answered before is overwritten. */
  once(): Ages {
    return this.ages(new Uint16Array(this.end.length).fill(1));
  }

  /** Where each change counts so many `times`. What was answered before is overwritten. */
  ages(times: Uint16Array): Ages {
    const { lost, censored } = this.sums;
    lost.fill(0);
    censored.fill(0);
    for (let i = 0; i < times.length; i++) {
      const counts = times[i]!;
      if (counts === 0) continue;
      const to = this.first[i + 1]!;
      for (let k = this.first[i]!; k < to; k++) lost[this.day[k]!]! += counts * this.lines[k]!;
      censored[this.end[i]!]! += counts * this.rest[i]!;
    }
    return this.sums;
  }
}

/**
 * Kaplan and Meier's estimate (1958): the share of lines that live longer than each number of days is the product, over all
 * days up to then, of 1 - lost / at risk. Lines whose observation ends on a day are at risk on that day. `visit` hears of
 * each day until it returns true.
 */
export function visitSurvival(
  { lost, censored }: Ages,
  visit: (days: number, share: number, atRisk: number) => boolean,
): void {
  let atRisk = 0;
  for (let day = 0; day < lost.length; day++) atRisk += lost[day]! + censored[day]!;
  let share = 1;
  for (let day = 0; day < lost.length; day++) {
    if (lost[day]! > 0) share *= 1 - lost[day]! / atRisk;
    if (visit(day, share, atRisk)) return;
    atRisk -= lost[day]! + censored[day]!;
  }
}

export interface CurvePoint {
  readonly days: number;
  /** Of lines that live longer than these days. */
  readonly share: number;
  /** Lines that were looked at on that day. */
  readonly atRisk: number;
}

/** The curve at CURVE_DAYS, up to where too few changes are as old. */
export function curveOf(changes: readonly LandedChange[]): CurvePoint[] {
  const end = horizonOf(changes);
  const points: CurvePoint[] = [];
  visitSurvival(agesOf(changes), (days, share, atRisk) => {
    if (days > end) return true;
    if ((CURVE_DAYS as readonly number[]).includes(days)) points.push({ days, share, atRisk });
    return false;
  });
  return points;
}

/** The age, in days, that LEAST_AT_RISK changes have reached; -1 where there are fewer changes. */
export function horizonOf(changes: readonly LandedChange[]): number {
  const observed = changes.map(change => change.observed).sort((a, b) => b - a);
  return observed[LEAST_AT_RISK - 1] ?? -1;
}

/** The first day on which no more than half of the lines live; null where that is not before `end`. */
export function halfLifeOf(ages: Ages, end: number): number | null {
  let found: number | null = null;
  visitSurvival(ages, (days, share) => {
    if (days > end) return true;
    if (share <= 0.5) found = days;
    return found !== null;
  });
  return found;
}
