import { type Interval, intervalFor, startOf } from '../model/calendar';
import type { Entry } from '../model/entries';
import type { TrendModel } from '../model/trend-model';
import { BOUNDS } from '../view';
import { layerName } from './names';
import { boundText, valueText } from './value-text';
import type { ChartWords } from './words';

export interface TrendTable {
  readonly head: readonly string[];
  /** The first cell of each is the date; newest first. */
  readonly rows: readonly (readonly string[])[];
}

const MOST = 80;

/** What is seen, in at most about eighty rows: of levels the last one in each calendar interval. */
export function tableOf(model: TrendModel, words: ChartWords): TrendTable {
  const { interval, span } = model;
  const rows =
    interval === null && span !== null
      ? lastOfEach(model.entries, intervalFor(span.to - span.from, MOST))
      : model.entries;
  const head = [
    words.date,
    words.counted,
    ...BOUNDS.map(bound => words.bounds[bound]),
    ...model.layers.map(({ name }) => layerName(name, words)),
  ];
  return { head, rows: [...rows].reverse().map(entry => rowOf(entry, model, words)) };
}

function rowOf(entry: Entry, { interval, view }: TrendModel, words: ChartWords): string[] {
  const { counted, bounds, values } = entry;
  const valued = (count: number) => ({ count, share: counted === 0 ? null : count / counted });
  return [
    interval === null ? words.day(entry.date) : words.period(entry.from, interval),
    counted === 0 ? words.percent(null) : words.count(counted),
    ...BOUNDS.map(bound => boundText(bound, valued(bounds[bound]), view.unit, words)),
    ...values.map(count => valueText(valued(count), view.unit, words)),
  ];
}

function lastOfEach(entries: readonly Entry[], interval: Interval): Entry[] {
  return entries.filter((entry, i) => {
    const next = entries[i + 1];
    return next === undefined || startOf(interval, next.date) !== startOf(interval, entry.date);
  });
}
