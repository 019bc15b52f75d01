/** Of ASCII alone: the bytes of other white space stand in the middle of letters where text is a byte string. */
const WHITE = /[\t\v\f\r\n ]+/g;

/**
 * What a line is compared by: without white space at its ends, each white space within it one space. Case is kept. The
 * same for text and for a byte string, so two lines are compared where both are of one kind.
 */
export function lineForm(line: string): string {
  const folded = line.replace(WHITE, ' ');
  const start = folded.startsWith(' ') ? 1 : 0;
  return folded.slice(start, folded.length > start && folded.endsWith(' ') ? -1 : undefined);
}
