import type { Milestone } from '../../report';
import { inert } from '../../text';
import type { LayerName } from '../layers';
import { partName } from '../model/figures';
import { subjectOf } from '../model/milestone-name';
import type { Readout } from '../model/readout';
import type { TrendModel } from '../model/trend-model';
import type { Bound, Measure, TrendView } from '../view';
import type { ChartWords } from './words';

export function layerName(name: LayerName, words: ChartWords): string {
  if (name.kind === 'declared') return words.bounds.low;
  if (name.kind === 'aiUsers') return words.aiUsers;
  if (name.kind === 'class') return words.layers[name.of];
  if (name.kind === 'role') return words.roles[name.of];
  if (name.kind === 'rung') return words.rungs[name.of];
  if (name.kind === 'overwrite') return words.overwrites[name.of];
  if (name.kind === 'restOf') return words.restOf(inert(name.of));
  return name.kind === 'named' ? inert(name.of) : words[name.kind];
}

/** A few words for a mark at the edge: the tag, the tool. */
export function markName(milestone: Milestone, words: ChartWords): string {
  const own = milestone.kind === 'release' || milestone.kind === 'tool';
  return own ? inert(subjectOf(milestone)) : words.event({ milestone, until: null }).name;
}

/** The day of a sample, or the days that are summed up there. */
export function dateName({ entry }: Readout, measure: Measure, words: ChartWords): string {
  return measure === 'living' ? words.day(entry.date) : words.upTo(entry.date);
}

/** What the chart shows: its measure, and what is stacked or looked at alone. */
export function viewName(view: Pick<TrendView, 'measure' | 'by' | 'only'>, words: ChartWords): string {
  // Lines that are taken away have no measure besides.
  if (view.by === 'overwrite') return words.splits.overwrite;
  const what = view.only === null ? words.splits[view.by] : layerName(partName(view.only), words);
  return `${words.measures[view.measure]} · ${what}`;
}

/** What a bound is called: of a part of the lines looked at alone its only line is that part. */
export function boundName(
  bound: Bound,
  { view, layers }: Pick<TrendModel, 'view' | 'layers'>,
  words: ChartWords,
): string {
  const [part] = layers;
  const isPart = bound === 'low' && view.only !== null && part !== undefined;
  return isPart ? layerName(part.name, words) : words.bounds[bound];
}
