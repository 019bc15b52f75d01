import { type ChartWords, ENGLISH } from '../chart';
import { completenessNotes, isCutShort, NO_SHARE, type Report } from '../report';

/** In files, bounds are called what they are. */
export const WORDS: ChartWords = {
  ...ENGLISH,
  bounds: { low: 'Declared', likely: 'Likely', high: 'At most' },
};

export const { percent, count: grouped } = WORDS;

/** The answer in one sentence. */
export function answer(report: Report): string {
  const { share, living } = report;
  if (isCutShort(report)) return NO_SHARE;
  if (share.low === null) return 'No line counts';
  return `${percent(share.low)} of ${grouped(living.counted)} living lines are declared AI, likely ${percent(share.likely)}, at most ${percent(share.high)}`;
}

/** What stands beside it where the history is not complete: sentences in a row, each after a space; mostly none. */
export function caveat(report: Report): string {
  const notes = completenessNotes(report).filter(note => note !== `${NO_SHARE}.`);
  return notes.map(note => ` ${note}`).join('');
}
