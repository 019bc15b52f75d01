import { QUARTER } from '../../time';
import type { Bound, ChartReport, Span } from '../view';
import { type Interval, nextStart, startOf } from './calendar';
import type { Figures } from './figures';

/** One step of the chart: a sample's level, which holds until the next sample, or all that came in some time. */
export interface Entry {
  /** The time it is drawn for. */
  readonly from: number;
  readonly to: number;
  /** Its last sample, and when its first commits may be: they are later than `since`, up to `date`. */
  readonly date: number;
  readonly since: number | null;
  readonly commit: string;
  /** 0: nothing is counted (yet). Then it is a gap, never a share of 0 %. */
  readonly counted: number;
  /** One count for each layer. */
  readonly values: readonly number[];
  /** Counts up to each bound: low ≤ users ≤ high ≤ counted; null where only what is declared is known. */
  readonly bounds: Readonly<Record<Bound, number | null>> & { readonly low: number };
}

/** Consecutive samples, `end` not included, and what the entry says of its time. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly since: number | null;
}

export interface Source {
  readonly report: ChartReport;
  readonly dates: readonly number[];
  readonly figures: Figures;
}

/** Levels: each sample until the next. Of samples at the same second the last one counts. */
export function levels(source: Source, extent: Span): Entry[] {
  const { dates } = source;
  const sum = sumsOf(source);
  return moments(dates, extent).map(({ last, next, before }) =>
    sum({ start: last, end: last + 1, from: dates[last]!, to: next, since: before }),
  );
}

/** At each sample all that came in the 91 days up to it; it holds until the next sample, or until nothing is left of it. */
export function quarters(source: Source, extent: Span): Entry[] {
  const { dates } = source;
  const sum = sumsOf(source);
  let start = 0;
  return moments(dates, extent).map(({ last, next }) => {
    const date = dates[last]!;
    while (dates[start]! <= date - QUARTER) start++;
    const to = Math.min(next, date + QUARTER);
    return sum({ start, end: last + 1, from: date, to, since: start === 0 ? null : date - QUARTER });
  });
}

/** Sums of all samples in each calendar interval that has any. */
export function bins(source: Source, interval: Interval): Entry[] {
  const { dates } = source;
  const sum = sumsOf(source);
  const groups: Group[] = [];
  let start = 0;
  dates.forEach((date, i) => {
    const next = dates[i + 1];
    const end = nextStart(interval, date);
    if (next !== undefined && next < end) return;
    const since = dates[start - 1] ?? null;
    groups.push({ start, end: i + 1, from: startOf(interval, date), to: end, since });
    start = i + 1;
  });
  return groups.map(sum);
}

/** The last sample of each second, when the next one is, and when the one before was. */
function moments(dates: readonly number[], extent: Span) {
  const found: { last: number; next: number; before: number | null }[] = [];
  let before: number | null = null;
  dates.forEach((date, i) => {
    const next = dates[i + 1] ?? extent.to;
    if (next <= date) return;
    found.push({ last: i, next, before });
    before = date;
  });
  return found;
}

/** Sums up the samples of a group, each list of counts gone through once. */
function sumsOf({ report, dates, figures }: Source): (group: Group) => Entry {
  const counted = running(figures.counted);
  const low = running(figures.bounds.low ?? []);
  const users = figures.bounds.users && running(figures.bounds.users);
  const high = figures.bounds.high && running(figures.bounds.high);
  const columns = figures.columns.map(({ counts }) => running(counts));
  return ({ start, end, from, to, since }) => {
    const sum = (list: Float64Array) => list[end]! - list[start]!;
    return {
      from,
      to,
      date: dates[end - 1]!,
      since,
      commit: report.trend[end - 1]!.commit,
      counted: sum(counted),
      values: columns.map(sum),
      bounds: { low: sum(low), users: users && sum(users), high: high && sum(high) },
    };
  };
}

/** Before each value the sum of those before it, and at the end of all. */
function running(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return sums;
}
