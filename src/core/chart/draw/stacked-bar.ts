import type { LayerStyle } from '../layers';
import { type Drawing, element } from './drawing';
import { paintIn, patternsFor } from './patterns';

export interface BarPart {
  readonly style: LayerStyle;
  /** Of the whole width, 0 to 1. */
  readonly share: number;
}

/** Parts side by side, as wide as there is room. Its numbers must stand beside it as text. `prefix` as of a chart. */
export function stackedBar(parts: readonly BarPart[], height: number, prefix: string): Drawing {
  const shown = parts.filter(({ share }) => share > 0);
  let from = 0;
  const pieces = shown.map(({ style, share }) => {
    const [x, width] = [percentage(from), percentage(share)];
    from += share;
    return element('rect', { ...paintIn(prefix, style, 'wi-piece'), x, y: 0, width, height });
  });
  return element('svg', { class: 'wi-drawing wi-stack', width: '100%', height, 'aria-hidden': 'true' }, [
    element(
      'defs',
      {},
      patternsFor(
        prefix,
        shown.map(({ style }) => style),
      ),
    ),
    element('rect', { class: 'wi-stack-ground wi-fill-grid', width: '100%', height, 'fill-opacity': 0.6 }),
    ...pieces,
  ]);
}

const percentage = (share: number): string => `${Math.round(share * 100_000) / 1000}%`;
