import { valueTicks } from '../model/scale';
import { secondsOf, type TrendModel } from '../model/trend-model';
import type { ChartWords } from '../words/words';
import { textWidth } from './text-width';
import { type TimeTick, timeTicks } from './time-ticks';

export interface Tick {
  readonly at: number;
  readonly label: string;
  /** Begins a year, or is the first. */
  readonly strong: boolean;
}

export const FONT = 11;
/** Of the value at the end of a line. */
export const END = 16;

/** What a tick of the value axis says. */
export function valueLabels(
  model: TrendModel,
  height: number,
  words: ChartWords,
): { value: number; label: string }[] {
  const counts = model.view.unit === 'count';
  const ticks = valueTicks(model.top, height < 140 ? 2 : 4, counts);
  const step = (ticks[1] ?? model.top) - (ticks[0] ?? 0);
  return ticks.map(value => ({
    value,
    label: counts ? words.countTick(value) : words.percentTick(value, value === 0 ? 1 : step),
  }));
}

/** Ticks of time between `left` and `right`, none of whose labels leaves the picture or touches another. */
export function timeLabels(
  model: TrendModel,
  plot: { readonly left: number; readonly right: number },
  width: number,
  words: ChartWords,
): Tick[] {
  const { span } = model;
  if (span === null) return [];
  const scale = (plot.right - plot.left) / (span.to - span.from);
  const widthOf = (unit: TimeTick['unit']) =>
    20 + textWidth(words.timeTick(secondsOf(LONG_DAY), unit, true), FONT);
  const ticks: Tick[] = [];
  let free = 0;
  for (const { at, unit, withYear } of timeTicks(span, scale, widthOf)) {
    const label = words.timeTick(at, unit, withYear);
    const x = plot.left + (at - span.from) * scale;
    const half = textWidth(label, FONT) / 2;
    if (x - half < free || x + half > width) continue;
    ticks.push({ at: x, label, strong: withYear && unit !== 'year' });
    free = x + half + 8;
  }
  return ticks;
}

/** A day that takes much room to write. */
const LONG_DAY = '2028-09-28T00:00:00Z';
