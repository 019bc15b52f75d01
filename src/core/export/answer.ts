import { type ChartWords, ENGLISH } from '../chart';
import type { Report } from '../report';

/** In files, bounds are called what they are. */
export const WORDS: ChartWords = {
  ...ENGLISH,
  bounds: { low: 'Declared', likely: 'Likely', high: 'At most' },
};

export const { percent, count: grouped } = WORDS;

/** The answer in one sentence. */
export function answer({ share, living }: Report): string {
  if (share.low === null) return 'No line counts';
  return `${percent(share.low)} of ${grouped(living.counted)} living lines are declared AI, likely ${percent(share.likely)}, at most ${percent(share.high)}`;
}
