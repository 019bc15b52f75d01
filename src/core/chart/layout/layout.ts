import type { Milestone } from '../../report';
import type { Layer } from '../layers';
import type { Entry } from '../model/entries';
import { isFlag } from '../model/marks';
import { secondsOf, type TrendModel } from '../model/trend-model';
import { BOUNDS, type Bound, type Span } from '../view';
import { markName } from '../words/names';
import type { ChartWords } from '../words/words';
import { endLabels, FONT, type Tick, timeLabels, valueLabels } from './axes';
import type { Box } from './boxes';
import { FLAG_ROW, type FlagMark, PENNANT, placeFlags } from './flags';
import { placeRail, type RailMark } from './rail';
import { type Column, columnsAt, stepArea, stepLine } from './steps';
import { textWidth } from './text-width';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The chart in pixels. */
export interface TrendLayout extends Size {
  readonly plot: Box;
  readonly span: Span | null;
  readonly layers: readonly { readonly layer: Layer; readonly path: string }[];
  /** Between low and high, where no layer fills it. */
  readonly band: string;
  readonly lines: readonly { readonly bound: Bound; readonly path: string }[];
  /** Levels that are not counted. */
  readonly gaps: readonly Box[];
  readonly values: readonly Tick[];
  readonly times: readonly Tick[];
  readonly ends: readonly { readonly bound: Bound; readonly y: number }[];
  readonly flags: readonly FlagMark[];
  readonly rail: readonly RailMark[];
  /** Said instead of a picture. */
  readonly note: string | null;
}

const TOP = 8;
const TIME_AXIS = 20;
const RAIL = 18;
const NARROW = 560;
/** A flag always has room to one side of its pole. */
const LEAST_WIDTH = 2 * PENNANT + 12;

export function layoutTrend(model: TrendModel, size: Size, words: ChartWords): TrendLayout {
  const rows = Math.min(model.flags, size.width < 480 ? 1 : size.width < 900 ? 2 : 3);
  const plot = plotIn(model, size, rows, words);
  const x = xOf(plot, model.span);
  const columns = columnsAt(model.entries, x, plot.x, plot.x + plot.width);
  const at = (milestone: Milestone) => x(secondsOf(milestone.date));
  const nameOf = (milestone: Milestone) => markName(milestone, words);
  const flagArea = { left: plot.x, right: size.width - 2, top: TOP - 4, rows };
  return {
    ...size,
    plot,
    span: model.span,
    ...shapes(model, columns, plot, size.width),
    gaps: gapsOf(model, x, plot),
    values: valueLabels(model, plot.height, words).map(({ value, label }) => ({
      at: yOf(plot, value, model.top),
      label,
      strong: value === 0,
    })),
    times: timeLabels(model, { left: plot.x, right: plot.x + plot.width }, size.width, words),
    flags: placeFlags(model.milestones.filter(isFlag), at, flagArea, nameOf),
    rail: placeRail(
      model.milestones.filter(milestone => !isFlag(milestone)),
      at,
      { left: plot.x - 4, right: size.width - 2 },
      nameOf,
    ),
    note: columns.length > 0 ? null : model.counted ? words.nothingInRange : words.notCounted,
  };
}

/** What stands around the plot takes no more room than its texts need. */
function plotIn(model: TrendModel, size: Size, rows: number, words: ChartWords): Box {
  const labels = valueLabels(model, size.height, words).map(({ label }) => textWidth(label, FONT));
  const left = Math.ceil(Math.max(24, ...labels) + 8);
  const names = BOUNDS.map(bound => textWidth(words.bounds[bound], FONT));
  const right = size.width < NARROW ? 10 : Math.ceil(Math.max(...names)) + 12;
  const top = TOP + rows * FLAG_ROW;
  const bottom = TIME_AXIS + (model.marks > 0 ? RAIL : 0);
  return {
    x: left,
    y: top,
    width: Math.max(LEAST_WIDTH, size.width - left - right),
    height: Math.max(40, size.height - top - bottom),
  };
}

export function xOf(plot: Box, span: Span | null): (date: number) => number {
  if (span === null) return () => plot.x;
  return date => plot.x + ((date - span.from) / (span.to - span.from)) * plot.width;
}

/** The date at a place; those beside the plot are its ends. */
export function dateAt({ plot, span }: TrendLayout, x: number): number {
  if (span === null) return 0;
  const part = Math.min(1, Math.max(0, (x - plot.x) / plot.width));
  return Math.round(span.from + part * (span.to - span.from));
}

function yOf(plot: Box, value: number, top: number): number {
  return plot.y + plot.height * (1 - value / top);
}

type Shapes = Pick<TrendLayout, 'layers' | 'band' | 'lines' | 'ends'>;

function shapes(model: TrendModel, columns: readonly Column[], plot: Box, width: number): Shapes {
  const value = (entry: Entry, count: number) =>
    model.view.unit === 'share' ? count / entry.counted : count;
  const height = (count: (entry: Entry) => number) => (entry: Entry) =>
    yOf(plot, value(entry, count(entry)), model.top);
  const upTo = (end: number) => height(({ values }) => sumTo(values, end));
  const bound = (name: Bound) => height(({ bounds }) => bounds[name]);
  const narrowest = Math.min(...columns.map(({ x0, x1 }) => x1 - x0));
  const gap = model.interval !== null && narrowest >= 4 ? 1 : 0;
  const last = model.entries.at(-1);
  const named = last !== undefined && last.counted > 0 && width >= NARROW;
  return {
    layers: model.layers.map((layer, i) => ({ layer, path: stepArea(columns, upTo(i), upTo(i + 1), gap) })),
    band: model.view.by === 'class' ? '' : stepArea(columns, bound('low'), bound('high'), 0),
    lines: BOUNDS.map(name => ({ bound: name, path: stepLine(columns, bound(name)) })),
    ends: named
      ? endLabels(
          { low: bound('low')(last), users: bound('users')(last), high: bound('high')(last) },
          { top: plot.y, bottom: plot.y + plot.height },
        )
      : [],
  };
}

function sumTo(values: readonly number[], end: number): number {
  let sum = 0;
  for (let i = 0; i < end; i++) sum += values[i]!;
  return sum;
}

/** Of levels; what comes anew is often nothing, and needs no mark. */
function gapsOf(model: TrendModel, x: (date: number) => number, plot: Box): Box[] {
  if (model.interval !== null) return [];
  const right = plot.x + plot.width;
  const boxes: Box[] = [];
  for (const { counted, from, to } of model.entries) {
    if (counted > 0) continue;
    const [x0, x1] = [Math.max(plot.x, x(from)), Math.min(right, x(to))];
    const before = boxes.at(-1);
    if (before !== undefined && Math.abs(before.x + before.width - x0) < 0.01)
      boxes[boxes.length - 1] = { ...before, width: x1 - before.x };
    else boxes.push({ x: x0, y: plot.y, width: x1 - x0, height: plot.height });
  }
  return boxes;
}
