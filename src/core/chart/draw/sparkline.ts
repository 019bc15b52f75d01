import { DASHES } from '../layers';
import { type Size, xOf } from '../layout/layout';
import { shapesOf } from '../layout/shapes';
import { columnsAt } from '../layout/steps';
import { type TrendModel, trendModel } from '../model/trend-model';
import { type ChartReport, DEFAULT_VIEW, type TrendView } from '../view';
import { type Drawing, element } from './drawing';

const EDGE = 3;
const LEAST_HEIGHT = 40;

/**
 * The story chart without words: its model says from when to when, and what the highest value is. Several side by side
 * compare where they have the same `view` and `top`.
 */
export function sparkline(
  report: ChartReport,
  size: Size,
  { view = DEFAULT_VIEW, top = null }: { readonly view?: TrendView; readonly top?: number | null } = {},
): { drawing: Drawing; model: TrendModel } {
  const width = size.width;
  const height = Math.max(LEAST_HEIGHT, size.height);
  const own = trendModel(report, view);
  const model = { ...own, top: top ?? own.top };
  const plot = { x: 0, y: EDGE, width, height: height - 2 * EDGE };
  const columns = columnsAt(model.entries, xOf(plot, model.span), 0, width);
  const { layers, band, lines } = shapesOf(model, columns, [], plot);
  const foot = height - EDGE;
  const drawing = element(
    'svg',
    { class: 'wi-drawing wi-spark', width, height, viewBox: `0 0 ${width} ${height}` },
    [
      element('path', {
        class: 'wi-stroke-grid',
        d: `M0,${EDGE + 0.5}h${width}`,
        fill: 'none',
        'stroke-dasharray': '2 3',
      }),
      element('path', { class: 'wi-band wi-fill-users', d: band }),
      ...layers.map(({ path }) => element('path', { class: 'wi-area wi-fill-declared', d: path })),
      ...lines.map(({ bound, path }) =>
        element('path', {
          class: 'wi-line wi-stroke-declared',
          d: path,
          fill: 'none',
          'stroke-width': 1.2,
          'stroke-dasharray': DASHES[bound],
          'stroke-linejoin': 'round',
        }),
      ),
      element('path', { class: 'wi-stroke-faint', d: `M0,${foot + 0.5}h${width}`, fill: 'none' }),
    ],
  );
  return { drawing, model };
}
