import type { Milestone } from '../../report';
import { inert } from '../../text';
import type { LayerName } from '../layers';
import { type Interval, nextStart } from '../model/calendar';
import { subjectOf } from '../model/milestone-name';
import type { Readout } from '../model/readout';
import type { ChartWords } from './words';

export function layerName(name: LayerName, words: ChartWords): string {
  if (name.kind === 'class') return words.layers[name.of];
  if (name.kind === 'role') return words.roles[name.of];
  return name.kind === 'named' ? inert(name.of) : words[name.kind];
}

/** A few words for a mark: the tag, the tool, what a flag says. */
export function markName(milestone: Milestone, words: ChartWords): string {
  const own = milestone.kind === 'release' || milestone.kind === 'tool';
  return inert(own ? subjectOf(milestone) : words.flag(milestone));
}

/** The day of a sample, the interval that is summed up, or the days of several. */
export function dateName({ entry }: Readout, interval: Interval | null, words: ChartWords): string {
  if (interval === null) return words.day(entry.date);
  if (nextStart(interval, entry.from) >= entry.to) return words.period(entry.from, interval);
  return `${words.day(entry.from)} – ${words.day(entry.date)}`;
}

/** What the chart shows: its measure, and what is stacked. */
export function viewName(
  view: { measure: keyof ChartWords['measures']; by: keyof ChartWords['splits'] },
  words: ChartWords,
): string {
  return `${words.measures[view.measure]} · ${words.splits[view.by]}`;
}
