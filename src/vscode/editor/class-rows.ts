import type { OwnColour } from '../../core/chart';
import type { AuthorClass } from '../../core/model';

/** How lines of a class are marked. */
export interface ClassRow {
  readonly class: AuthorClass;
  /** A contributed colour, which tells classes apart for most. */
  readonly colour: OwnColour;
  /** Bars in the gutter, which tell them apart for all: from, width, and whether it is broken; in hundredths. */
  readonly bars: readonly { readonly x: number; readonly width: number; readonly broken: boolean }[];
}

const bar = (x: number, width: number, broken = false) => ({ x, width, broken });

/** Every class, in the order of reports. The more is declared, the more is drawn. */
export const CLASS_ROWS: readonly ClassRow[] = [
  { class: 'agent', colour: 'agent', bars: [bar(40, 36)] },
  { class: 'pair', colour: 'pair', bars: [bar(40, 12), bar(64, 12)] },
  { class: 'assist', colour: 'assist', bars: [bar(52, 12)] },
  { class: 'unknown', colour: 'unknown', bars: [bar(54, 8, true)] },
  { class: 'human', colour: 'human', bars: [bar(64, 12)] },
  { class: 'automation', colour: 'automation', bars: [bar(64, 12, true)] },
];
