import { diffArrays } from 'diff';

/** So many lines may have come and gone before it is given up to tell which is which. */
const MOST_EDITS = 4000;

const MARK_OF_ORDER = '\u00ef\u00bb\u00bf';

/** Lines as an editor shows them: it breaks a line at a lone carriage return, too. Each with the number of git's line. */
interface EditorLines {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

/**
 * Which line of `committed` a line of `edited` is, both from 1: `new` where it is none of them, `end` where it comes after
 * the last line break, `different` where the two texts have too little in common. Both are byte strings; how their lines
 * end makes no difference.
 */
export function lineAtHead(
  committed: string,
  edited: string,
  line: number,
): number | 'new' | 'end' | 'different' {
  const [old, now] = [editorLines(committed), editorLines(edited)];
  if (line > now.texts.length) return 'end';
  const place = placeOf(old.texts, now.texts, line - 1);
  return typeof place === 'number' ? old.numbers[place]! : place;
}

function editorLines(content: string): EditorLines {
  const lines = content.replace(MARK_OF_ORDER, '').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const texts: string[] = [];
  const numbers: number[] = [];
  for (const [i, line] of lines.entries())
    for (const text of line.replace(/\r$/, '').split('\r')) {
      texts.push(text);
      numbers.push(i + 1);
    }
  return { texts, numbers };
}

/** Lines from 0. Only what stands between the first and the last difference is compared. */
function placeOf(old: readonly string[], now: readonly string[], line: number): number | 'new' | 'different' {
  const shorter = Math.min(old.length, now.length);
  let before = 0;
  while (before < shorter && old[before] === now[before]) before++;
  if (line < before) return line;
  let after = 0;
  while (after < shorter - before && old.at(-1 - after) === now.at(-1 - after)) after++;
  if (line >= now.length - after) return line + old.length - now.length;
  const sides = [old.slice(before, old.length - after), now.slice(before, now.length - after)] as const;
  const changes = diffArrays([...sides[0]], [...sides[1]], { maxEditLength: MOST_EDITS });
  if (changes === undefined) return 'different';
  let [oldLine, nowLine] = [before, before];
  for (const { added, removed, count } of changes) {
    if (removed) {
      oldLine += count;
      continue;
    }
    if (line < nowLine + count) return added ? 'new' : oldLine + line - nowLine;
    nowLine += count;
    if (!added) oldLine += count;
  }
  return 'new';
}
