import { dropRewritten, findEdited } from './changed-by-hand';
import { findExact, keepExact } from './exact';
import { type AddedLines, type Found, type Given, Hunk } from './hunk';
import { isTelling } from './line-forms';
import type { Maker, Produced } from './produced';
import { findReformatted } from './reformatted';

/** What a commit did to a file that sessions edited. */
export interface ChangedFile {
  /** Byte-string paths before and after; null: it was not there. They differ where git sees a rename. */
  readonly from: string | null;
  readonly path: string;
  readonly hunks: readonly AddedLines[];
  /** Forms of added lines that stood in the file before. */
  readonly stood: ReadonlySet<string>;
}

/** Neighbouring lines of a file as a commit left it that an agent wrote in a session: from 1, both ends included. */
export interface MatchedRange extends Pick<Maker, 'session' | 'agent' | 'model' | 'at'> {
  readonly first: number;
  readonly last: number;
  readonly found: Found;
}

/**
 * Which of the added lines these edits wrote, newest edit first; their lines are spent by it. Ascending, and none overlaps
 * another.
 */
export function matchFile({ hunks: added, stood }: ChangedFile, edits: readonly Produced[]): MatchedRange[] {
  const hunks = added.map(lines => new Hunk(lines));
  findExact(hunks, edits);
  for (const hunk of hunks) keepExact(hunk, stood);
  for (const hunk of hunks) {
    findReformatted(hunk, edits, stood);
    findEdited(hunk, stood);
    dropRewritten(hunk);
    followNeighbours(hunk);
  }
  return hunks.flatMap(rangesIn);
}

/** A line that says nothing of its own is AI's where the nearest others on both sides are. */
function followNeighbours({ forms, given }: Hunk): void {
  let above: Given | null = null;
  let waiting: number[] = [];
  forms.forEach((form, line) => {
    const own = given[line] ?? null;
    if (own === null && !isTelling(form)) waiting.push(line);
    if (!isTelling(form)) return;
    if (above !== null && own !== null) for (const one of waiting) given[one] = { ...above, by: null };
    [above, waiting] = [own, []];
  });
}

function rangesIn({ first, given }: Hunk): MatchedRange[] {
  const ranges: MatchedRange[] = [];
  given.forEach((one, i) => {
    if (one === null) return;
    const { edit, found } = one;
    edit.isFound = true;
    const { session, agent, model, at } = edit.maker;
    const line = first + i;
    const before = ranges.at(-1);
    const isSame =
      before?.last === line - 1 && before.found === found && before.session === session && before.at === at;
    if (isSame && before.model === model) ranges[ranges.length - 1] = { ...before, last: line };
    else ranges.push({ first: line, last: line, found, session, agent, model, at });
  });
  return ranges;
}
