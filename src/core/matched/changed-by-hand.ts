import type { Hunk } from './hunk';
import type { Stretch } from './produced';
import { similarity } from './similarity';

/** The least likeness of a line that was changed, and the least part of an edit's text in a hunk that must be there. */
const LEAST = 0.8;
/** So many lines of an edit are held against one. */
const MOST_LOOKED_AT = 50;

/** Finds lines that are still nobody's, between two lines of one edit, as what somebody made of those between. */
export function findEdited(hunk: Hunk, stood: ReadonlySet<string>): void {
  const { telling, given } = hunk;
  for (let i = 1; i < telling.length; i++) {
    if (given[telling[i]!] !== null) continue;
    let end = i + 1;
    while (end < telling.length && given[telling[end]!] === null) end++;
    if (end === telling.length) return;
    const [above, below] = [given[telling[i - 1]!]!, given[telling[end]!]!];
    if (above?.by && below.by && above.edit === below.edit && above.edit.maker.isBaseKnown)
      between(hunk, telling.slice(i, end), { above: above.by, below: below.by, edit: above.edit }, stood);
    i = end;
  }
}

interface Ends {
  readonly edit: NonNullable<Hunk['given'][number]>['edit'];
  readonly above: Stretch;
  readonly below: Stretch;
}

function between(
  hunk: Hunk,
  lines: readonly number[],
  { edit, above, below }: Ends,
  stood: ReadonlySet<string>,
) {
  const left = edit.leftBetween(above.start + above.lines - 1, below.start);
  let next = 0;
  for (const line of lines) {
    const form = hunk.forms[line]!;
    if (stood.has(form)) continue;
    const likeness = left
      .slice(next, next + MOST_LOOKED_AT)
      .map(place => similarity(form, edit.forms[place]!, LEAST));
    const best = Math.max(0, ...likeness);
    if (best === 0) continue;
    const at = next + likeness.indexOf(best);
    // The same where another edit had the line, and it was too weak for that.
    hunk.give(line, 1, edit, best === 1 ? 'exact' : 'edited', { start: left[at]!, lines: 1 });
    next = at + 1;
  }
}

/** Where too little of an edit's text in the hunk was found again, only lines that are the same stay its own. */
export function dropRewritten(hunk: Hunk): void {
  const { telling, given, forms } = hunk;
  for (const edit of new Set(given.flatMap(one => (one === null ? [] : [one.edit])))) {
    const own = telling.filter(line => given[line]?.edit === edit);
    const [first = 0, last = -1] = [own[0], own.at(-1)];
    const surviving = telling.filter(
      line => line >= first && line <= last && (given[line]?.edit ?? edit) === edit,
    );
    const textOf = (lines: readonly number[]) => lines.reduce((sum, line) => sum + forms[line]!.length, 0);
    if (textOf(own) >= LEAST * textOf(surviving)) continue;
    given.forEach((one, line) => {
      if (one?.edit === edit && one.found !== 'exact') hunk.take(line);
    });
  }
}
