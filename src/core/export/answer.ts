import { boundsText, percent, type Report } from '../report';
import { grouped } from '../text';

/** The answer in one sentence. */
export function answer({ share, living }: Report): string {
  if (share.low === null) return 'No line counts';
  return `${percent(share.low)} of ${grouped(living.counted)} living lines are declared AI, ${boundsText(share)}`;
}
