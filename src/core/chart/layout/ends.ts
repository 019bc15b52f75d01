import type { TrendModel } from '../model/trend-model';
import type { Bound } from '../view';
import type { Box } from './boxes';
import { heightIn } from './shapes';

/** At the right end of a line: its value, and below it what it says. */
export interface EndLabel {
  readonly bound: Bound;
  readonly value: string;
  readonly name: string;
  /** The middle of both lines of text. */
  readonly y: number;
}

/** Two lines of text each. */
const APART = 32;

/** Moved apart so that none covers another, and none leaves the plot by more than its half. */
export function endsOf(
  model: TrendModel,
  names: readonly Pick<EndLabel, 'bound' | 'value' | 'name'>[],
  plot: Box,
): EndLabel[] {
  const last = model.entries.at(-1);
  if (last === undefined) return [];
  const height = heightIn(model, plot);
  const ends = names.map(name => ({ ...name, y: height(last, last.bounds[name.bound] ?? 0) }));
  const lowest = plot.y + plot.height - APART / 4;
  ends.forEach((end, i) => {
    end.y = Math.min(end.y, i === 0 ? lowest : ends[i - 1]!.y - APART);
  });
  let least = plot.y + APART / 4;
  for (const end of ends.toReversed()) {
    end.y = Math.max(end.y, least);
    least = end.y + APART;
  }
  return ends;
}
