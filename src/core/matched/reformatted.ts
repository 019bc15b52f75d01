import { bearsWeak, LONG } from './exact';
import type { Hunk } from './hunk';
import { isTelling, looseForm } from './line-forms';
import { MOST_JOINED, type Produced } from './produced';

/**
 * Finds lines that are still nobody's among what a formatter makes of up to five lines of an edit, newest edit first, the
 * most lines first. What stood there before and was only set otherwise is nobody's.
 */
export function findReformatted(hunk: Hunk, edits: readonly Produced[], stood: ReadonlySet<string>): void {
  if (hunk.telling.every(line => hunk.given[line] !== null)) return;
  const before = looseForm(hunk.removed);
  const around = { before, stood, mayBeWeak: bearsWeak(hunk, stood) };
  for (const edit of edits) {
    if (!edit.maker.isBaseKnown) continue;
    for (let line = 0; line < hunk.forms.length; line++) {
      const lines = joinedAt(hunk, line, edit, around);
      line += Math.max(0, lines - 1);
    }
  }
}

/** However many of them close, they say nothing. */
const BRACKETS = /[()[\]{}<>]/g;

interface Around {
  readonly before: string;
  readonly stood: ReadonlySet<string>;
  readonly mayBeWeak: boolean;
}

/** How many lines were given from `line` on. */
function joinedAt(hunk: Hunk, line: number, edit: Produced, around: Around): number {
  for (let lines = freeFrom(hunk, line); lines > 0; lines--) {
    const forms = hunk.forms.slice(line, line + lines);
    if (!forms.some(isTelling) || forms.some(form => around.stood.has(form))) continue;
    const loose = looseForm(forms);
    if (!isTelling(loose) || around.before.includes(loose)) continue;
    const isStrong = loose.replace(BRACKETS, '').length >= LONG || isBeside(hunk, line, lines, edit);
    if (!isStrong && !around.mayBeWeak) continue;
    const by = edit.findStretch(loose);
    if (by === null) continue;
    hunk.give(line, lines, edit, 'reformatted', by);
    return lines;
  }
  return 0;
}

/** How many lines from here on are nobody's, of those that may be joined. */
function freeFrom({ given }: Hunk, line: number): number {
  let free = 0;
  while (free < MOST_JOINED && line + free < given.length && given[line + free] === null) free++;
  return free;
}

function isBeside(hunk: Hunk, line: number, lines: number, { maker }: Produced): boolean {
  const around = [hunk.neighbour(line, -1), hunk.neighbour(line + lines - 1, 1)];
  return around.some(given => given?.edit.maker.session === maker.session);
}
