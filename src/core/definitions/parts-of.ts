import { type Definition, switchesAfter, UNITS } from './definition';
import { MARKS } from './marks';

/** What a definition divides by what, in words. */
export function partsOf({ steps, count }: Definition): { numerator: string; denominator: string } {
  if (count !== undefined) return { numerator: count.numerator, denominator: count.denominator };
  const { unit, mark } = switchesAfter(steps);
  const numerator = `${unit === 'commit' ? 'commits' : 'lines'} of ${MARKS[mark].words}`;
  return { numerator, denominator: UNITS[unit].all };
}
