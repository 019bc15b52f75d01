import type { Milestone } from '../../report';
import { inert } from '../../text';
import type { LayerName } from '../layers';
import { subjectOf } from '../model/milestone-name';
import type { Readout } from '../model/readout';
import type { Measure, TrendView } from '../view';
import type { ChartWords } from './words';

export function layerName(name: LayerName, words: ChartWords): string {
  if (name.kind === 'declared') return words.bounds.low;
  if (name.kind === 'class') return words.layers[name.of];
  if (name.kind === 'role') return words.roles[name.of];
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

/** What the chart shows: its measure, and what is stacked. */
export function viewName(view: Pick<TrendView, 'measure' | 'by'>, words: ChartWords): string {
  return `${words.measures[view.measure]} · ${words.splits[view.by]}`;
}
