import { isCutShort, type Milestone } from '../../report';
import { DAY } from '../../time';
import type { Layer } from '../layers';
import { type ChartReport, isShown, type Span, type TrendView } from '../view';
import { intervalFor } from './calendar';
import { bins, type Entry, levels, quarters } from './entries';
import { eventsOf, firstSign, type StoryEvent } from './events';
import { figuresOf } from './figures';
import { isOnRail } from './marks';
import { topOf } from './scale';
import { type SwitchedOff, switchedOff } from './switched-off';
import { textsOnAi } from './texts-on-ai';

/** The chart as numbers. */
export interface TrendModel {
  readonly view: TrendView;
  /** All the data, and the part of it that is seen; null where there is no sample. */
  readonly extent: Span | null;
  readonly span: Span | null;
  /** What is seen where the reader has chosen nothing: from shortly before the first sign of AI on. */
  readonly story: Span | null;
  /** The date of the last sample, which the extent goes a little beyond. */
  readonly newest: number | null;
  /** Bottom to top, those that are switched off too. */
  readonly layers: readonly Layer[];
  /** Those that are seen, oldest first; they never overlap. Of new lines and commits each sums up 91 days. */
  readonly entries: readonly Entry[];
  /** Behind new lines and commits: what came in each calendar interval. */
  readonly bars: readonly Entry[];
  /** While an agent was told not to name itself, as far as that is seen. */
  readonly off: readonly SwitchedOff[];
  /** While texts of the repository spoke of AI, as far as that is seen and shown. */
  readonly texts: readonly Span[];
  /** Whether anything is counted at any time, seen or not. */
  readonly counted: boolean;
  /** History is cut so early that no share is told: then there is no entry. */
  readonly isCut: boolean;
  /** The highest value of the axis: a share, or a count. */
  readonly top: number;
  /** Those that are seen, oldest first. */
  readonly milestones: readonly Milestone[];
  /** What may be told in words of what is seen, the most telling first; and whether there is any, seen or not. */
  readonly events: readonly StoryEvent[];
  readonly tellsEvents: boolean;
  /** How many releases, first uses of tools and versions of texts on AI the report has; and whether any is shown at the lower edge. */
  readonly marks: Readonly<Record<'releases' | 'tools' | 'texts', number>>;
  readonly hasRail: boolean;
}

const MOST_BARS = 60;

/** `mostBars`: into how many intervals additions and commits are summed up at most. */
export function trendModel(report: ChartReport, view: TrendView, mostBars = MOST_BARS): TrendModel {
  const dates = report.trend.map(sample => secondsOf(sample.date));
  const extent = extentOf(dates);
  const story = extent && storyOf(extent, firstSign(report.milestones) ?? firstDoubt(report, dates));
  const span = extent && story && spanOf(extent, story, view);
  const figures = figuresOf(report, view);
  const source = { report, dates, figures };
  const isCut = isCutShort(report);
  const all =
    extent === null || isCut
      ? []
      : view.measure === 'living'
        ? levels(source, extent)
        : quarters(source, extent);
  const seen = ({ from, to }: Entry) => span !== null && from < span.to && to > span.from;
  const entries = all.filter(seen);
  const hasBars = span !== null && !isCut && view.measure !== 'living' && view.by === 'declared';
  const bars = hasBars ? bins(source, intervalFor(span.to - span.from, mostBars)).filter(seen) : [];
  const layers = figures.columns.map(({ layer }) => layer);
  const events = eventsOf(report.milestones, view);
  return {
    view,
    extent,
    span,
    story,
    newest: dates.at(-1) ?? null,
    layers,
    entries,
    bars,
    off: switchedOff(report, span),
    texts: textsOnAi(report, view, span),
    isCut,
    counted: all.some(({ counted }) => counted > 0),
    top: topOf({ view, layers, entries, bars }),
    milestones: report.milestones.filter(({ date }) => within(secondsOf(date), span)),
    events: events.filter(({ milestone: { date } }) => within(secondsOf(date), span)),
    tellsEvents: events.length > 0,
    marks: {
      releases: countOf(report, 'release'),
      tools: countOf(report, 'tool'),
      texts: report.loop?.declaring?.policies.length ?? 0,
    },
    hasRail: report.milestones.some(milestone => isOnRail(milestone, view)),
  };
}

function countOf({ milestones }: ChartReport, kind: Milestone['kind']): number {
  return milestones.filter(milestone => milestone.kind === kind).length;
}

export function secondsOf(date: string): number {
  return Date.parse(date) / 1000;
}

/** The lines of bounds that a view draws. Where a layer of classes is switched off, what is left ends at no bound. */
export function shownBounds({
  view,
  layers,
}: Pick<TrendModel, 'view' | 'layers'>): ('low' | 'users' | 'high')[] {
  if (view.by !== 'declared' && view.by !== 'class') return [];
  if (view.by === 'class' && !layers.every(({ key }) => isShown(view, key))) return [];
  const low = view.by === 'class' || layers.every(({ key }) => isShown(view, key)) ? (['low'] as const) : [];
  return [...low, ...(['users', 'high'] as const).filter(bound => isShown(view, bound))];
}

/** The last sample's level has a width too: a moment more than the data is shown. */
function extentOf(dates: readonly number[]): Span | null {
  const [from, last] = [dates[0], dates.at(-1)];
  if (from === undefined || last === undefined) return null;
  return { from, to: last + Math.max(DAY, Math.round((last - from) / 250)) };
}

/** A tenth of the story is the time before it, and at least a month. */
const BEFORE = 0.1;
const LEAST_BEFORE = 30 * DAY;

function storyOf(extent: Span, first: number | null): Span {
  if (first === null || first > extent.to) return extent;
  const before = Math.max(LEAST_BEFORE, Math.round((extent.to - first) * BEFORE));
  return { from: Math.max(extent.from, first - before), to: extent.to };
}

/** Where no commit shows a sign: when the first line came of which nobody knows; null where there is none. */
function firstDoubt({ trend }: ChartReport, dates: readonly number[]): number | null {
  const first = trend.findIndex(({ living }) => living.counted > living.human + living.automation);
  return dates[first] ?? null;
}

/** A range that shows none of the data (it may be that of another report) is none. */
function spanOf(extent: Span, story: Span, view: TrendView): Span {
  const open = view.whole || view.to !== null ? extent.from : story.from;
  const from = Math.max(extent.from, view.from ?? open);
  const to = Math.min(extent.to, view.to ?? extent.to);
  if (from >= to) return view.whole ? extent : story;
  const missing = Math.max(0, Math.min(DAY, extent.to - extent.from) - (to - from));
  const start = Math.min(
    Math.max(extent.from, from - Math.floor(missing / 2)),
    extent.to - (to - from) - missing,
  );
  return { from: start, to: start + (to - from) + missing };
}

function within(date: number, span: Span | null): boolean {
  return span !== null && date >= span.from && date <= span.to;
}
