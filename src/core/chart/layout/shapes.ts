import type { Layer } from '../layers';
import type { Entry } from '../model/entries';
import { shownBounds, type TrendModel } from '../model/trend-model';
import { type Bound, isShown } from '../view';
import type { Box } from './boxes';
import { type Column, stepArea, stepLine } from './steps';

/** What is drawn in the plot, as paths. */
export interface Shapes {
  readonly layers: readonly { readonly layer: Layer; readonly path: string }[];
  /** Between what is declared and what AI users may have done besides. */
  readonly band: string;
  /** Behind a line over 91 days: what came in each interval. */
  readonly bars: string;
  readonly lines: readonly { readonly bound: Bound; readonly path: string }[];
}

/** From the top of the picture down. */
export function yOf(plot: Box, value: number, top: number): number {
  return plot.y + plot.height * (1 - value / top);
}

/** Where a count of an entry lies. */
export function heightIn(model: TrendModel, plot: Box): (entry: Entry, count: number) => number {
  const { unit } = model.view;
  return (entry, count) => yOf(plot, unit === 'share' ? count / entry.counted : count, model.top);
}

export function shapesOf(
  model: TrendModel,
  columns: readonly Column[],
  bars: readonly Column[],
  plot: Box,
): Shapes {
  const { view, layers } = model;
  const height = heightIn(model, plot);
  const shown = layers.map(({ key }) => isShown(view, key));
  const upTo = (end: number) => (entry: Entry) => height(entry, sumTo(entry.values, shown, end));
  const bounds = shownBounds(model);
  const bound = (name: Bound) => (entry: Entry) => height(entry, entry.bounds[name] ?? 0);
  const known = (name: Bound) =>
    bounds.includes(name) && columns.some(({ entry }) => entry.bounds[name] !== null);
  const isStory = view.by === 'declared';
  // Over bars a line is enough: an area would hide them.
  const drawn = isStory && view.measure !== 'living' ? [] : layers;
  return {
    layers: drawn.map((layer, i) => ({
      layer,
      path: shown[i] ? stepArea(columns, upTo(i), upTo(i + 1), 0) : '',
    })),
    band:
      isStory && drawn.length > 0 && known('users')
        ? stepArea(columns, shown[0] ? bound('low') : upTo(0), bound('users'), 0)
        : '',
    bars: shown[0] ? stepArea(bars, upTo(0), upTo(1), gapOf(bars)) : '',
    lines: bounds.filter(known).map(name => ({ bound: name, path: stepLine(columns, bound(name)) })),
  };
}

function gapOf(bars: readonly Column[]): number {
  return Math.min(...bars.map(({ x0, x1 }) => x1 - x0)) >= 4 ? 1 : 0;
}

function sumTo(values: readonly number[], shown: readonly boolean[], end: number): number {
  let sum = 0;
  for (let i = 0; i < end; i++) if (shown[i]) sum += values[i]!;
  return sum;
}

/** Levels that are not counted. What comes anew is often nothing, and needs no mark. */
export function gapsOf(model: TrendModel, x: (date: number) => number, plot: Box): Box[] {
  if (model.view.measure !== 'living') return [];
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

/** Where what is declared lies at a date. */
export function declaredAt(model: TrendModel, plot: Box): (date: number) => number {
  const height = heightIn(model, plot);
  return date => {
    const entry = model.entries.findLast(({ from }) => from <= date) ?? model.entries[0];
    if (entry === undefined || entry.counted === 0) return plot.y + plot.height;
    return height(entry, entry.bounds.low);
  };
}
