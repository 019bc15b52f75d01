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
  private places: ReadonlyMap<string, readonly number[]> | null = null;
  private stretches: Stretches | null = null;
  /** Whether any of its lines was found again. */
  isFound = false;

  /** `isPasted`: whether a line is the person's own, who gave it to the agent. */
  constructor(
    readonly maker: Maker,
    readonly forms: readonly string[],
    isPasted: (form: string) => boolean = () => false,
  ) {
    this.spent = Uint8Array.from(forms, form => (isPasted(form) ? 1 : 0));
  }

  /** Where a line of this form is that nobody has found, from a place on, else from the top; null: nowhere. */
  find(form: string, from: number): number | null {
    let first: number | null = null;
    this.places ??= placesIn(this.forms);
    for (const place of this.places.get(form) ?? []) {
      if (this.spent[place] === 1) continue;
      if (place >= from) return place;
      first ??= place;
    }
    return first;
  }

  /** Unspent lines that a formatter makes the same of. */
  findStretch(loose: string): Stretch | null {
    this.stretches ??= new Stretches(this.forms);
    for (const stretch of this.stretches.of(loose)) if (this.isUnspent(stretch)) return stretch;
    return null;
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
}

function placesIn(forms: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  forms.forEach((form, place) => {
    if (!isTelling(form)) return;
    const known = places.get(form);
    if (known === undefined) places.set(form, [place]);
    else known.push(place);
  });
  return places;
}

/** All neighbouring lines of an edit, found by what a formatter leaves of them. */
class Stretches {
  private readonly keys: Float64Array;
  /** Numbers of stretches by their keys. */
  private readonly order: Int32Array;

  constructor(private readonly forms: readonly string[]) {
    const all = forms.length * MOST_JOINED;
    this.keys = Float64Array.from({ length: all }, (_, number) => this.keyOf(number));
    this.order = Int32Array.from(this.keys.keys()).sort((a, b) => this.keys[a]! - this.keys[b]! || a - b);
  }

  /** From the top, fewer lines first. */
  *of(loose: string): Generator<Stretch> {
    const key = fingerprint(loose, 0, loose.length);
    let [from, to] = [0, this.order.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.keys[this.order[middle]!]! < key) from = middle + 1;
      else to = middle;
    }
    for (let at = from; this.keys[this.order[at]!] === key; at++) yield this.stretch(this.order[at]!);
  }

  private stretch(number: number): Stretch {
    return { start: Math.floor(number / MOST_JOINED), lines: (number % MOST_JOINED) + 1 };
  }

  /** Of what goes beyond the end no text has the key. */
  private keyOf(number: number): number {
    const { start, lines } = this.stretch(number);
    if (start + lines > this.forms.length) return -1;
    const loose = looseForm(this.forms.slice(start, start + lines));
    return fingerprint(loose, 0, loose.length);
  }
}
