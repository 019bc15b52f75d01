import type { AskedRange } from '../range';
import type { Portion } from '../report';
import { type PortionOptions, portion } from './measure-portion';
import { type RangeEnds, resolveRange } from './range-ends';

export type RangeOptions = Omit<PortionOptions, 'revision' | 'since' | 'place'>;

/** Who wrote the lines that came in a range and live at its end; throws NotAnalysable as `resolveRange` does. */
export async function rangePortion(path: string, range: AskedRange, options: RangeOptions): Promise<Portion> {
  const ends = await resolveRange(path, range, options);
  const { without, to, place } = ends;
  const found = await portion(path, { ...options, since: without, revision: to, place });
  return { ...found, revision: range.to, since: sinceOf(range, ends) };
}

/** What is told of the first end; null where nothing stood there. */
export function sinceOf(
  { from: revision, sinceMergeBase = false }: AskedRange,
  { from, bases }: RangeEnds,
): Portion['since'] {
  return from === null ? null : { revision, commit: from, isMergeBase: sinceMergeBase, bases };
}
