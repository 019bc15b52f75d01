import { fingerprint } from '../edited';
import { isTelling, looseForm } from './line-forms';

/** So many lines are joined at most to find what a formatter made of others. */
export const MOST_JOINED = 5;

/** Neighbouring lines of an edit. */
export interface Stretch {
  readonly start: number;
  readonly lines: number;
}

/** Who made an edit, as far as it is told. */
export interface Maker {
  /** Number of the session. */
  readonly session: number;
  readonly agent: string;
  readonly model: string | null;
  /** In seconds. */
  readonly at: number;
  /** Without it, lines may have been there before. */
  readonly isBaseKnown: boolean;
}

/** The lines that one edit of a session put into one file, each of which is found again once at most. */
export class Produced {
  private readonly spent: Uint8Array;
  private readonly places = new Map<string, number[]>();
  private stretches: Map<number, Stretch[]> | null = null;
  /** Whether any of its lines was found again. */
  isFound = false;

  /** `isPasted`: whether a line is the person's own, who gave it to the agent. */
  constructor(
    readonly maker: Maker,
    readonly forms: readonly string[],
    isPasted: (form: string) => boolean = () => false,
  ) {
    this.spent = Uint8Array.from(forms, form => (isPasted(form) ? 1 : 0));
    forms.forEach((form, place) => {
      if (!isTelling(form)) return;
      const known = this.places.get(form);
      if (known === undefined) this.places.set(form, [place]);
      else known.push(place);
    });
  }

  /** Where a line of this form is that nobody has found, from a place on, else from the top; null: nowhere. */
  find(form: string, from: number): number | null {
    let first: number | null = null;
    for (const place of this.places.get(form) ?? []) {
      if (this.spent[place] === 1) continue;
      if (place >= from) return place;
      first ??= place;
    }
    return first;
  }

  /** Unspent lines that a formatter makes the same of. */
  findStretch(loose: string): Stretch | null {
    this.stretches ??= this.allStretches();
    const found = this.stretches.get(fingerprint(loose, 0, loose.length)) ?? [];
    return found.find(stretch => this.isUnspent(stretch)) ?? null;
  }

  /** Places of lines between two others that nobody has found and that say something. */
  leftBetween(above: number, below: number): number[] {
    const left: number[] = [];
    for (let place = above + 1; place < below; place++)
      if (this.spent[place] === 0 && isTelling(this.forms[place]!)) left.push(place);
    return left;
  }

  spend({ start, lines }: Stretch): void {
    this.spent.fill(1, start, start + lines);
  }

  release({ start, lines }: Stretch): void {
    this.spent.fill(0, start, start + lines);
  }

  private isUnspent({ start, lines }: Stretch): boolean {
    for (let place = start; place < start + lines; place++) if (this.spent[place] === 1) return false;
    return true;
  }

  private allStretches(): Map<number, Stretch[]> {
    const all = new Map<number, Stretch[]>();
    for (let start = 0; start < this.forms.length; start++)
      for (let lines = 1; lines <= MOST_JOINED && start + lines <= this.forms.length; lines++) {
        const loose = looseForm(this.forms.slice(start, start + lines));
        const key = fingerprint(loose, 0, loose.length);
        const known = all.get(key);
        if (known === undefined) all.set(key, [{ start, lines }]);
        else known.push({ start, lines });
      }
    return all;
  }
}
