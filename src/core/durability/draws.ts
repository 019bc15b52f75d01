import { randomWords } from '../calibration';

/** How often the changes are drawn anew: as often as is quick, so the ends of intervals are rough. */
export const DRAWS = 100;
/** So that the same input gives the same bytes. */
const SEED = 0x51de1f;

/** Of an interval that holds 95 of 100 draws. */
export const INTERVAL = [0.025, 0.975] as const;

/**
 * How often each of `size` changes is drawn, with replacement, DRAWS times: the lines of a change stay together, because
 * they go together (bootstrap of clusters). `stream` tells apart groups that have nothing in common.
 */
export function forEachDraw(size: number, stream: number, visit: (times: Uint16Array) => void): void {
  const next = randomWords(SEED ^ Math.imul(stream, 0x9e3779b1));
  const scale = size / 2 ** 32;
  const times = new Uint16Array(size);
  for (let draw = 0; draw < DRAWS; draw++) {
    times.fill(0);
    for (let i = 0; i < size; i++) times[Math.floor(next() * scale)]!++;
    visit(times);
  }
}
