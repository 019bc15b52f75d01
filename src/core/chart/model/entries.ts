import type { Bound, ChartReport, Measure, Span } from '../view';
import { type Interval, nextStart, startOf } from './calendar';
import type { Column } from './splits';

/** One step of the chart: a sample's level, which holds until the next sample, or all that came in an interval. */
export interface Entry {
  /** The time it is drawn for. */
  readonly from: number;
  readonly to: number;
  /** Its last sample, and the sample before its first: its commits are later than `since`, up to `date`. */
  readonly date: number;
  readonly since: number | null;
  readonly commit: string;
  /** 0: nothing is counted (yet). Then it is a gap, never a share of 0 %. */
  readonly counted: number;
  /** One count for each layer. */
  readonly values: readonly number[];
  /** Counts up to each bound: low ≤ users ≤ high ≤ counted. */
  readonly bounds: Readonly<Record<Bound, number>>;
}

/** Consecutive samples, `end` not included. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

interface Source {
  readonly report: ChartReport;
  readonly dates: readonly number[];
  readonly columns: readonly Column[];
  readonly measure: Measure;
}

/** Levels: each sample until the next. Of samples at the same second the last one counts. */
export function levels(source: Source, extent: Span): Entry[] {
  const { dates } = source;
  const groups: Group[] = [];
  let start = 0;
  dates.forEach((date, i) => {
    const next = dates[i + 1] ?? extent.to;
    if (next <= date) return;
    groups.push({ start, end: i + 1, from: date, to: next });
    start = i + 1;
  });
  return groups.map(group => entryOf(source, group, group.end - 1));
}

/** Sums of all samples in each calendar interval that has any. */
export function bins(source: Source, interval: Interval): Entry[] {
  const groups: Group[] = [];
  let start = 0;
  source.dates.forEach((date, i) => {
    const next = source.dates[i + 1];
    const end = nextStart(interval, date);
    if (next !== undefined && next < end) return;
    groups.push({ start, end: i + 1, from: startOf(interval, date), to: end });
    start = i + 1;
  });
  return groups.map(group => entryOf(source, group, group.start));
}

/** Sums up the samples of a group from `first` on. */
function entryOf({ report, dates, columns, measure }: Source, group: Group, first: number): Entry {
  const indexes = Array.from({ length: group.end - first }, (_, i) => first + i);
  const sum = (value: (sample: number) => number) => indexes.reduce((total, i) => total + value(i), 0);
  const of = (sample: number) => report.trend[sample]![measure];
  const low = sum(i => of(i).agent + of(i).pair);
  const counted = sum(i => of(i).counted);
  return {
    from: group.from,
    to: group.to,
    date: dates[group.end - 1]!,
    since: dates[group.start - 1] ?? null,
    commit: report.trend[group.end - 1]!.commit,
    counted,
    values: columns.map(({ counts }) => sum(i => counts[i] ?? 0)),
    bounds: {
      low,
      users: low + sum(i => of(i).assist + of(i).users),
      high: counted - sum(i => of(i).human + of(i).automation),
    },
  };
}
