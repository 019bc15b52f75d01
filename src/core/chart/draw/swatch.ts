import { DASHES, type Layer, type LayerStyle } from '../layers';
import type { Bound } from '../view';
import { type Drawing, element } from './drawing';
import { isLight, paintIn, patternsFor } from './patterns';

export const SWATCH = { width: 20, height: 12 } as const;

/** For a legend: the texture of a layer. Its pattern is in the drawing with the same prefix. */
export function layerSwatch(layer: Layer, prefix = 'wi'): Drawing {
  return swatch(
    element('rect', {
      ...paintIn(
        prefix,
        layer,
        `wi-layer wi-swatch wi-stroke-${isLight(layer) ? layer.colour : 'background'}`,
      ),
      ...SWATCH,
      rx: 2,
      'stroke-width': 0.7,
    }),
  );
}

/** The same of a style, with the pattern that it needs. */
export function styleSwatch(style: LayerStyle, prefix: string): Drawing {
  const look = `wi-layer wi-swatch wi-stroke-${isLight(style) ? style.colour : 'background'}`;
  const box = element('rect', { ...paintIn(prefix, style, look), ...SWATCH, rx: 2, 'stroke-width': 0.7 });
  return swatch(element('g', {}, [element('defs', {}, patternsFor(prefix, [style])), box]));
}

/** For a legend: the dashes of a line. */
export function boundSwatch(bound: Bound): Drawing {
  const line = element('path', {
    class: `wi-line wi-stroke-${bound === 'high' ? 'muted' : 'declared'}`,
    d: `M0,${SWATCH.height / 2}h${SWATCH.width}`,
    fill: 'none',
    'stroke-width': 2,
    'stroke-dasharray': DASHES[bound],
  });
  return swatch(line);
}

/** For a legend: a mark at the lower edge, or the strip at the upper one. */
export function markSwatch(kind: 'releases' | 'tools' | 'texts'): Drawing {
  const [x, y] = [SWATCH.width / 2, SWATCH.height / 2];
  if (kind === 'texts')
    return swatch(
      element('path', {
        class: 'wi-stroke-faint',
        d: `M0,${y}h12.5m1.5,0H${SWATCH.width}`,
        'stroke-width': 3,
      }),
    );
  return swatch(
    kind === 'releases'
      ? element('path', { class: 'wi-stroke-muted', d: `M${x},1v${SWATCH.height - 2}`, 'stroke-width': 1.5 })
      : element('path', { class: 'wi-fill-foreground', d: `M${x},${y - 4}l4,4l-4,4l-4,-4Z` }),
  );
}

function swatch(content: Drawing): Drawing {
  const { width, height } = SWATCH;
  return element('svg', { class: 'wi-drawing', width, height, viewBox: `0 0 ${width} ${height}` }, [content]);
}
