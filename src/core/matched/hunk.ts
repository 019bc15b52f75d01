import { lineForm } from '../sessions';
import { isTelling } from './line-forms';
import type { Produced, Stretch } from './produced';

/** How a line was found again; the last: with neighbours that were, since it says nothing of its own. */
export type Found = 'exact' | 'reformatted' | 'edited';

/** Lines that a commit put in one place of a file, and those that it took away there; as text. */
export interface AddedLines {
  /** Number of the first, from 1. */
  readonly first: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Which edit a line is from. */
export interface Given {
  readonly edit: Produced;
  readonly found: Found;
  /** Lines of the edit that it was found by, which are spent; null where it follows its neighbours. */
  readonly by: Stretch | null;
}

/** Lines of a hunk while it is looked for them. */
export class Hunk {
  readonly first: number;
  readonly forms: readonly string[];
  readonly removed: readonly string[];
  /** Of lines that say something of their own, in their order. */
  readonly telling: readonly number[];
  readonly given: (Given | null)[];

  constructor({ first, added, removed }: AddedLines) {
    this.first = first;
    this.forms = added.map(lineForm);
    this.removed = removed.map(lineForm);
    this.telling = this.forms.flatMap((form, line) => (isTelling(form) ? [line] : []));
    this.given = this.forms.map(() => null);
  }

  /** `lines` neighbours from `line` on are from this stretch of an edit. */
  give(line: number, lines: number, edit: Produced, found: Found, by: Stretch): void {
    edit.spend(by);
    this.given.fill({ edit, found, by }, line, line + lines);
  }

  take(line: number): void {
    const given = this.given[line];
    if (given?.by) given.edit.release(given.by);
    this.given[line] = null;
  }

  /** What the nearest line above or below that says something is from; null also where there is none. */
  neighbour(line: number, step: 1 | -1): Given | null {
    for (let at = line + step; at >= 0 && at < this.forms.length; at += step)
      if (isTelling(this.forms[at]!)) return this.given[at]!;
    return null;
  }
}
