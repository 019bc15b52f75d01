import { type Interval, intervalFor, startOf } from '../model/calendar';
import type { Entry } from '../model/entries';
import type { TrendModel } from '../model/trend-model';
import { BOUNDS, type Bound, isOfLoop } from '../view';
import { boundName, layerName } from './names';
import { boundText, valueText } from './value-text';
import type { ChartWords } from './words';

export interface TrendTable {
  readonly head: readonly string[];
  /** The first cell of each is the date; newest first. */
  readonly rows: readonly (readonly string[])[];
}

const MOST = 80;

/** What is seen, in at most about eighty rows: the last entry in each calendar interval. */
export function tableOf(model: TrendModel, words: ChartWords): TrendTable {
  const { span, entries } = model;
  const rows = span === null ? [] : lastOfEach(entries, intervalFor(span.to - span.from, MOST));
  const head = [
    words.date,
    words.counted,
    ...boundsOf(model).map(bound => boundName(bound, model, words)),
    ...splitLayers(model).map(({ name }) => layerName(name, words)),
  ];
  return { head, rows: [...rows].reverse().map(entry => rowOf(entry, model, words)) };
}

/** The loop is told by its layers alone. */
function boundsOf({ view }: Pick<TrendModel, 'view'>): readonly Bound[] {
  return isOfLoop(view.by) ? [] : BOUNDS;
}

/** What is declared has a column of its own already. */
function splitLayers({ view, layers }: TrendModel): TrendModel['layers'] {
  return view.by === 'declared' ? [] : layers;
}

function rowOf(entry: Entry, { view }: TrendModel, words: ChartWords): string[] {
  const { counted, bounds, values } = entry;
  const valued = (count: number | null) =>
    count === null ? undefined : { count, share: counted === 0 ? null : count / counted };
  return [
    view.measure === 'living' ? words.day(entry.date) : words.upTo(entry.date),
    counted === 0 ? words.percent(null) : words.count(counted),
    ...boundsOf({ view }).map(bound => boundText(bound, valued(bounds[bound]), view.unit, words)),
    ...(view.by === 'declared' ? [] : values.map(count => valueText(valued(count), view.unit, words))),
  ];
}

function lastOfEach(entries: readonly Entry[], interval: Interval): Entry[] {
  return entries.filter((entry, i) => {
    const next = entries[i + 1];
    return next === undefined || startOf(interval, next.date) !== startOf(interval, entry.date);
  });
}
