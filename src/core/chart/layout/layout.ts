import type { Milestone } from '../../report';
import { isOnRail } from '../model/marks';
import { secondsOf, shownBounds, type TrendModel } from '../model/trend-model';
import type { Bound, Span } from '../view';
import { layerName, markName } from '../words/names';
import { boundText } from '../words/value-text';
import type { ChartWords } from '../words/words';
import { END, FONT, type Tick, timeLabels, valueLabels } from './axes';
import type { Box } from './boxes';
import { type EndLabel, endsOf } from './ends';
import { EVENT_ROW, type EventMark, placeEvents } from './events';
import { placeRail, type RailMark } from './rail';
import { declaredAt, gapsOf, type Shapes, shapesOf, yOf } from './shapes';
import { columnsAt } from './steps';
import { boldWidth, fitText, textWidth } from './text-width';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Its name begins at `nameX`, below it. */
export interface Strip extends Box {
  readonly name: string;
  readonly nameX: number;
}

/** The chart in pixels. */
export interface TrendLayout extends Size, Shapes {
  readonly plot: Box;
  readonly span: Span | null;
  /** Levels that are not counted. */
  readonly gaps: readonly Box[];
  /** At the upper edge: while an agent was told not to name itself. */
  readonly off: readonly Strip[];
  /** Below it: while texts of the repository spoke of AI. Only the first has a name. */
  readonly texts: readonly Strip[];
  readonly values: readonly Tick[];
  readonly times: readonly Tick[];
  readonly ends: readonly EndLabel[];
  readonly events: readonly EventMark[];
  readonly rail: readonly RailMark[];
  /** Said instead of a picture. */
  readonly note: string | null;
}

const TOP = 8;
const TIME_AXIS = 20;
const RAIL = 18;
const OFF = 5;
const TEXTS = 3;
const NARROW = 560;
const LEAST_WIDTH = 80;

export function layoutTrend(model: TrendModel, size: Size, words: ChartWords): TrendLayout {
  const rows = !model.tellsEvents ? 0 : size.width < NARROW ? 3 : 2;
  const ends = size.width < NARROW ? [] : namesOf(model, words);
  const plot = plotIn(model, size, rows, ends, words);
  const x = xOf(plot, model.span);
  const off = offOf(model, x, plot, words);
  const [left, right] = [plot.x, plot.x + plot.width];
  const columns = columnsAt(model.entries, x, left, right);
  const at = (milestone: Milestone) => x(secondsOf(milestone.date));
  const area = { left, right: size.width - 2, top: TOP - 4, rows };
  return {
    ...size,
    plot,
    span: model.span,
    ...shapesOf(model, columns, columnsAt(model.bars, x, left, right), plot),
    gaps: gapsOf(model, x, plot),
    off,
    texts: textsOf(model, x, plot, off, words),
    values: valueLabels(model, plot.height, words).map(({ value, label }) => ({
      at: yOf(plot, value, model.top),
      label,
      strong: value === 0,
    })),
    times: timeLabels(model, { left, right }, size.width, words),
    ends: endsOf(model, ends, plot),
    events: placeEvents(model.events, { x, foot: declaredAt(model, plot) }, area, words),
    rail: placeRail(
      model.milestones.filter(milestone => isOnRail(milestone, model.view)),
      at,
      { left: plot.x - 4, right: size.width - 2 },
      milestone => markName(milestone, words),
    ),
    note: noteOn(model, columns.length, words),
  };
}

function offOf({ off }: TrendModel, x: (date: number) => number, plot: Box, words: ChartWords): Strip[] {
  return off.map(({ from, to, agents }) => {
    const name = fitText(words.declaringOff(agents.join(', ')), FONT, plot.width);
    const nameX = Math.max(plot.x, Math.min(x(from), plot.x + plot.width - textWidth(name, FONT)));
    return { x: x(from), y: plot.y, width: x(to) - x(from), height: OFF, name, nameX };
  });
}

/** Named beside what is switched off, in one line with it. */
function textsOf(
  { texts }: TrendModel,
  x: (date: number) => number,
  { x: left, y, width }: Box,
  off: readonly Strip[],
  words: ChartWords,
): Strip[] {
  const name = fitText(words.extras.texts, FONT, width);
  const needed = textWidth(name, FONT);
  const taken = off.map(strip => ({ from: strip.nameX, to: strip.nameX + textWidth(strip.name, FONT) }));
  const isFree = (at: number) => taken.every(({ from, to }) => at + needed + 12 < from || at > to + 12);
  const top = off.length === 0 ? y : y + OFF + 1;
  return texts.map((span, i) => {
    const places = [x(span.from), ...taken.flatMap(({ from, to }) => [to + 16, from - needed - 16])];
    const nameX = places.map(at => Math.max(left, Math.min(at, left + width - needed))).find(isFree);
    return {
      ...{ x: x(span.from), y: top, width: x(span.to) - x(span.from), height: TEXTS },
      ...(i > 0 || nameX === undefined ? { name: '', nameX: left } : { name, nameX }),
    };
  });
}

function noteOn({ isCut, counted }: TrendModel, columns: number, words: ChartWords): string | null {
  if (isCut) return words.notKnown;
  if (columns > 0) return null;
  return counted ? words.nothingInRange : words.notCounted;
}

/** What stands at the end of each line that is drawn. */
function namesOf(model: TrendModel, words: ChartWords): { bound: Bound; value: string; name: string }[] {
  const last = model.entries.at(-1);
  if (last === undefined || last.counted === 0) return [];
  return shownBounds(model).flatMap(bound => {
    const count = last.bounds[bound];
    // Two lines at one place have one name.
    if (count === null || (bound !== 'low' && count === last.bounds.low)) return [];
    const value = boundText(bound, { count, share: count / last.counted }, model.view.unit, words);
    const [part] = model.layers;
    const isPart = bound === 'low' && model.view.only !== null && part !== undefined;
    return [{ bound, value, name: isPart ? layerName(part.name, words) : words.ends[bound] }];
  });
}

/** What stands around the plot takes no more room than its texts need. */
function plotIn(
  model: TrendModel,
  size: Size,
  rows: number,
  ends: readonly { readonly value: string; readonly name: string }[],
  words: ChartWords,
): Box {
  const labels = valueLabels(model, size.height, words).map(({ label }) => textWidth(label, FONT));
  const left = Math.ceil(Math.max(24, ...labels) + 8);
  const names = ends.flatMap(({ value, name }) => [boldWidth(value, END), textWidth(name, FONT)]);
  const right = ends.length === 0 ? 10 : Math.ceil(Math.max(...names)) + 12;
  const top = TOP + rows * EVENT_ROW;
  const bottom = TIME_AXIS + (model.hasRail ? RAIL : 0);
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
