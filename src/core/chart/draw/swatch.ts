import { DASHES, type Layer } from '../layers';
import type { Bound } from '../view';
import { type Drawing, element } from './drawing';
import { fillOf, isLight } from './patterns';

export const SWATCH = { width: 20, height: 12 } as const;

/** For a legend: the texture of a layer. Its pattern is in the drawing with the same prefix. */
export function layerSwatch(layer: Layer, prefix = 'wi'): Drawing {
  return swatch(
    element('rect', {
      class: `wi-layer wi-swatch wi-stroke-${isLight(layer) ? layer.colour : 'background'}`,
      ...SWATCH,
      rx: 2,
      fill: fillOf(prefix, layer),
      'stroke-width': 0.7,
    }),
  );
}

/** For a legend: the dashes of a line. */
export function boundSwatch(bound: Bound): Drawing {
  const line = element('path', {
    class: `wi-line wi-stroke-bound`,
    d: `M0,${SWATCH.height / 2}h${SWATCH.width}`,
    fill: 'none',
    'stroke-width': 2,
    'stroke-dasharray': DASHES[bound],
  });
  return swatch(line);
}

function swatch(content: Drawing): Drawing {
  const { width, height } = SWATCH;
  return element('svg', { class: 'wi-drawing', width, height, viewBox: `0 0 ${width} ${height}` }, [content]);
}
