import type { StoryEvent } from '../model/events';
import { secondsOf } from '../model/trend-model';
import type { ChartWords } from '../words/words';
import { type Box, isFree } from './boxes';
import { boldWidth, textWidth } from './text-width';

/** An event told in words above the plot, at its true place. */
export interface EventMark {
  readonly event: StoryEvent;
  /** Of the pole. */
  readonly x: number;
  /** Where the pole ends: at what is declared then. */
  readonly foot: number;
  readonly name: string;
  /** Empty where there is no room for it. */
  readonly date: string;
  /** To which side of the pole the words stand. */
  readonly side: 'left' | 'right';
  readonly box: Box;
}

/** Where events may stand: rows above the plot. */
export interface EventArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly rows: number;
}

export const EVENT_ROW = 18;
/** From the pole to the words, and between name and date. */
export const EVENT_GAP = 5;
const MOST = 3;
const FONT = 11;

/**
 * The most telling ones, as many as there is room for, three at most. Each stands at its own pole; none is covered, moved
 * or merged with another: what finds no place is told elsewhere.
 */
export function placeEvents(
  events: readonly StoryEvent[],
  at: { readonly x: (date: number) => number; readonly foot: (date: number) => number },
  area: EventArea,
  words: ChartWords,
): EventMark[] {
  const marks: EventMark[] = [];
  const taken: Box[] = [];
  for (const event of events) {
    if (marks.length === MOST) break;
    const date = secondsOf(event.milestone.date);
    const x = at.x(date);
    const place = placeFor(event, x, area, taken, words);
    if (place === null) continue;
    marks.push({ ...place, event, x, foot: at.foot(date) });
    taken.push(place.box, poleBox(x, place.box, area));
  }
  return marks.toSorted((a, b) => a.x - b.x);
}

type Place = Pick<EventMark, 'name' | 'date' | 'side' | 'box'>;

/** With its date where that is free, in the lowest row that is. */
function placeFor(
  event: StoryEvent,
  x: number,
  area: EventArea,
  taken: readonly Box[],
  words: ChartWords,
): Place | null {
  const { name, date } = words.event(event);
  for (const written of [date, ''])
    for (let row = area.rows - 1; row >= 0; row--)
      for (const side of ['right', 'left'] as const) {
        const box = boxOf(x, row, eventWidth(name, written), side, area);
        const inside = box.x >= area.left && box.x + box.width <= area.right;
        const boxes = [box, poleBox(x, box, area)];
        if (inside && boxes.every(piece => isFree(piece, taken))) return { name, date: written, side, box };
      }
  return null;
}

function eventWidth(name: string, date: string): number {
  const dated = date === '' ? 0 : EVENT_GAP + textWidth(date, FONT);
  return 2 * EVENT_GAP + boldWidth(name, FONT) + dated;
}

function boxOf(x: number, row: number, width: number, side: EventMark['side'], area: EventArea): Box {
  const y = area.top + row * EVENT_ROW;
  return { x: side === 'right' ? x - 1 : x + 1 - width, y, width, height: EVENT_ROW };
}

/** Where the pole passes lower rows. */
function poleBox(x: number, box: Box, area: EventArea): Box {
  const y = box.y + box.height;
  return { x: x - 1, y, width: 2, height: Math.max(0, area.top + area.rows * EVENT_ROW - y) };
}
