import { scaleLinear } from 'd3-scale';
import type { Layer } from '../layers';
import { isShown, type TrendView } from '../view';
import type { Entry } from './entries';

/** The next round number. */
export function niceTop(value: number): number {
  return scaleLinear().domain([0, value]).nice(4).domain()[1]!;
}

/** About `most` round values from 0 to `top`; whole ones where counts are shown. */
export function valueTicks(top: number, most: number, whole: boolean): number[] {
  const ticks = scaleLinear().domain([0, top]).ticks(most);
  return whole ? ticks.filter(Number.isInteger) : ticks;
}

interface Drawn {
  readonly view: TrendView;
  readonly layers: readonly Layer[];
  readonly entries: readonly Entry[];
  readonly bars: readonly Entry[];
}

/** The axis ends where what is seen ends: a share that is small is still to be read. */
export function topOf({ view, layers, entries, bars }: Drawn): number {
  const shown = layers.map(({ key }) => isShown(view, key));
  const height = ({ values, bounds }: Entry) => {
    const stacked = values.reduce((sum, value, i) => (shown[i] ? sum + value : sum), 0);
    if (view.by !== 'declared') return stacked;
    const beyond = (['users', 'high'] as const).map(bound =>
      isShown(view, bound) ? (bounds[bound] ?? 0) : 0,
    );
    return Math.max(stacked, ...beyond);
  };
  const tallest = (list: readonly Entry[], of: (entry: Entry) => number) => {
    const counted = list.filter(entry => entry.counted > 0);
    const values = counted.map(entry => (view.unit === 'share' ? of(entry) / entry.counted : of(entry)));
    return values.reduce((a, b) => Math.max(a, b), 0);
  };
  const bar = ({ values }: Entry) => (shown[0] ? (values[0] ?? 0) : 0);
  const top = Math.max(tallest(entries, height), tallest(bars, bar));
  return view.unit === 'count' ? niceTop(Math.max(1, top)) : Math.min(1, niceTop(Math.max(0.01, top)));
}
