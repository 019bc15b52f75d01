import {
  boundsText,
  completenessNotes,
  declaredWord,
  isCutShort,
  NO_SHARE,
  percent,
  type Report,
} from '../report';
import { grouped } from '../text';

/** The answer in one sentence. */
export function answer(report: Pick<Report, 'share' | 'living'>): string {
  const { share, living } = report;
  if (isCutShort(report)) return NO_SHARE;
  if (share.low === null) return 'No line counts';
  return `${percent(share.low)} of ${grouped(living.counted)} living lines are ${declaredWord(living)} AI, ${boundsText(share)}`;
}

/** What stands beside it where the history is not complete: sentences in a row, each after a space; mostly none. */
export function caveat(report: Pick<Report, 'repository' | 'share' | 'living'>): string {
  const notes = completenessNotes(report).filter(note => note !== `${NO_SHARE}.`);
  return notes.map(note => ` ${note}`).join('');
}
