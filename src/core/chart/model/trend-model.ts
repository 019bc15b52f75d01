import type { Milestone } from '../../report';
import { DAY } from '../../time';
import type { Layer } from '../layers';
import type { ChartReport, Span, TrendView } from '../view';
import { type Interval, intervalFor } from './calendar';
import { bins, type Entry, levels } from './entries';
import { isFlag } from './marks';
import { niceTop } from './scale';
import { columnsOf } from './splits';

/** The chart as numbers. */
export interface TrendModel {
  readonly view: TrendView;
  /** All the data, and the part of it that is seen; null where there is no sample. */
  readonly extent: Span | null;
  readonly span: Span | null;
  /** The date of the last sample, which the extent goes a little beyond. */
  readonly newest: number | null;
  /** What an entry sums up; null: an entry is a sample. */
  readonly interval: Interval | null;
  /** Bottom to top. */
  readonly layers: readonly Layer[];
  /** Those that are seen, oldest first; they never overlap. */
  readonly entries: readonly Entry[];
  /** Whether anything is counted at any time, seen or not. */
  readonly counted: boolean;
  /** The highest value of the axis: a share, or a count. */
  readonly top: number;
  /** Those that are seen, oldest first. */
  readonly milestones: readonly Milestone[];
  /** How many flags and marks all of the report has: the room for them is the same on every view of it. */
  readonly flags: number;
  readonly marks: number;
}

const MOST_BINS = 96;

/** `mostBins`: into how many intervals additions and commits are summed up at most. */
export function trendModel(report: ChartReport, view: TrendView, mostBins = MOST_BINS): TrendModel {
  const dates = report.trend.map(sample => secondsOf(sample.date));
  const extent = extentOf(dates);
  const span = extent && spanOf(extent, view);
  const columns = columnsOf(report, view.measure, view.by);
  const source = { report, dates, columns, measure: view.measure };
  const interval = span && view.measure !== 'living' ? intervalFor(span.to - span.from, mostBins) : null;
  const all = extent === null ? [] : interval === null ? levels(source, extent) : bins(source, interval);
  const entries = all.filter(({ from, to }) => span !== null && from < span.to && to > span.from);
  const flags = report.milestones.filter(isFlag);
  return {
    view,
    extent,
    span,
    newest: dates.at(-1) ?? null,
    interval,
    layers: columns.map(({ layer }) => layer),
    entries,
    counted: all.some(({ counted }) => counted > 0),
    top: topOf(entries, view),
    milestones: span === null ? [] : report.milestones.filter(({ date }) => within(secondsOf(date), span)),
    flags: flags.length,
    marks: report.milestones.length - flags.length,
  };
}

export function secondsOf(date: string): number {
  return Date.parse(date) / 1000;
}

/** The last sample's level has a width too: a moment more than the data is shown. */
function extentOf(dates: readonly number[]): Span | null {
  const [from, last] = [dates[0], dates.at(-1)];
  if (from === undefined || last === undefined) return null;
  return { from, to: last + Math.max(DAY, Math.round((last - from) / 250)) };
}

/** A range that shows none of the data (it may be that of another report) shows all of it. */
function spanOf(extent: Span, view: TrendView): Span {
  const from = Math.max(extent.from, view.from ?? extent.from);
  const to = Math.min(extent.to, view.to ?? extent.to);
  if (from >= to) return extent;
  const missing = Math.max(0, Math.min(DAY, extent.to - extent.from) - (to - from));
  const start = Math.min(
    Math.max(extent.from, from - Math.floor(missing / 2)),
    extent.to - (to - from) - missing,
  );
  return { from: start, to: start + (to - from) + missing };
}

function within(date: number, { from, to }: Span): boolean {
  return date >= from && date <= to;
}

/** By class the whole is the axis; all else is measured by what is stacked, which may be very little. */
function topOf(entries: readonly Entry[], { by, unit }: TrendView): number {
  if (by === 'class' && unit === 'share') return 1;
  const height = (entry: Entry) =>
    by === 'class'
      ? entry.counted
      : Math.max(
          entry.bounds.low,
          entry.values.reduce((a, b) => a + b, 0),
        );
  const heights = entries.filter(({ counted }) => counted > 0);
  if (unit === 'count') return niceTop(Math.max(1, ...heights.map(height)));
  return Math.min(1, niceTop(Math.max(0.01, ...heights.map(entry => height(entry) / entry.counted))));
}
