import { grouped } from '../text';
import type { Report } from './schema';

const MOST_FILES = 3;

/** Says by whose attributes past dates are counted, and what that moves; null where these never changed. */
export function pastSentence({ past }: Pick<Report, 'past'>): string | null {
  if (past === null) return null;
  const shown = past.files.slice(0, MOST_FILES);
  const more = past.files.length - shown.length;
  const files = [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  const ends = past.ends.map(
    ({ date, onlyNow, onlyThen }) =>
      `${date.slice(0, 10)} would count ${grouped(onlyNow)} lines fewer and ${grouped(onlyThen)} more`,
  );
  const moved = ends.length === 0 ? '' : ` By those of its own time, ${ends.join('; ')}.`;
  return `The trend before ${past.since.date.slice(0, 10)} is counted by these files as they are at the head: ${files}.${moved}`;
}
