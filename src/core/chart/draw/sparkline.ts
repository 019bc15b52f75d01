import { DASHES } from '../layers';
import { type Size, xOf } from '../layout/layout';
import { columnsAt, stepArea, stepLine } from '../layout/steps';
import type { Entry } from '../model/entries';
import { trendModel } from '../model/trend-model';
import { type Bound, type ChartReport, DEFAULT_VIEW } from '../view';
import { type Drawing, element } from './drawing';

const EDGE = 3;
const LEAST_HEIGHT = 40;

/** Living lines over all of history, 0 to 100 %: what is declared as a line, what lies between users and high as a band. */
export function sparkline(report: ChartReport, size: Size): Drawing {
  const width = size.width;
  const height = Math.max(LEAST_HEIGHT, size.height);
  const model = trendModel(report, DEFAULT_VIEW);
  const plot = { x: 0, y: EDGE, width, height: height - 2 * EDGE };
  const columns = columnsAt(model.entries, xOf(plot, model.span), 0, width);
  const y = (bound: Bound) => (entry: Entry) =>
    plot.y + plot.height * (1 - entry.bounds[bound] / entry.counted);
  const foot = height - EDGE;
  const line = (bound: Bound, strokeWidth: number) =>
    element('path', {
      class: `wi-line wi-stroke-bound`,
      d: stepLine(columns, y(bound)),
      fill: 'none',
      'stroke-width': strokeWidth,
      'stroke-dasharray': DASHES[bound],
      'stroke-linejoin': 'round',
    });
  const area = (name: string, d: string, opacity: number) =>
    element('path', { class: name, d, 'fill-opacity': opacity });
  return element('svg', { class: 'wi-drawing wi-spark', width, height, viewBox: `0 0 ${width} ${height}` }, [
    element('path', {
      class: 'wi-stroke-grid',
      d: `M0,${EDGE + 0.5}h${width}`,
      fill: 'none',
      'stroke-dasharray': '2 3',
    }),
    area('wi-band wi-fill-unknown', stepArea(columns, y('users'), y('high'), 0), 0.25),
    area(
      'wi-area wi-fill-agent',
      stepArea(columns, () => foot, y('low'), 0),
      0.35,
    ),
    line('users', 1.2),
    line('low', 1.8),
    element('path', { class: 'wi-stroke-faint', d: `M0,${foot + 0.5}h${width}`, fill: 'none' }),
  ]);
}
