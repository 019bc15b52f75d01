import type { Value } from '../model/readout';
import type { Bound, Unit } from '../view';
import type { ChartWords } from './words';

export function valueText(value: Value | null | undefined, unit: Unit, words: ChartWords): string {
  return written(value, unit, words.percent, words);
}

/** An upper bound is written as one. */
export function boundText(
  bound: Bound,
  value: Value | null | undefined,
  unit: Unit,
  words: ChartWords,
): string {
  return written(value, unit, bound === 'high' ? words.upperPercent : words.percent, words);
}

function written(
  value: Value | null | undefined,
  unit: Unit,
  percent: ChartWords['percent'],
  { count }: ChartWords,
): string {
  if (value === undefined || value === null || value.share === null) return percent(null);
  return unit === 'share' ? percent(value.share) : count(value.count);
}
