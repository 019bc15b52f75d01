import type { Box } from '../layout/boxes';
import { tenth } from '../layout/boxes';
import { EVENT_GAP, EVENT_ROW, type EventMark } from '../layout/events';
import { RAIL_FONT, type RailMark } from '../layout/rail';
import { type Drawing, element, text } from './drawing';

/** Its words, a pole down to what was declared then, and a ring there; all dashed and hollow for what did not last. */
export function drawEvent({ event, x, foot, name, date, side, box }: EventMark): Drawing[] {
  const lost = event.until !== null;
  const base = box.y + EVENT_ROW - 5;
  const away = side === 'right' ? 1 : -1;
  const place = {
    x: tenth(x + away * EVENT_GAP),
    y: base,
    'text-anchor': side === 'right' ? 'start' : 'end',
  };
  return [
    element('path', {
      class: 'wi-pole wi-stroke-foreground',
      d: `M${tenth(x)},${box.y + 3}V${tenth(foot)}`,
      fill: 'none',
      'stroke-dasharray': lost ? '3 2' : 'none',
      'stroke-opacity': 0.7,
    }),
    element('circle', {
      class: `wi-point wi-stroke-foreground wi-fill-${lost ? 'background' : 'foreground'}`,
      cx: tenth(x),
      cy: tenth(foot),
      r: 3.5,
      'stroke-width': 1.5,
    }),
    element('text', place, [
      element('tspan', { class: 'wi-fill-foreground', 'font-weight': 600 }, [name]),
      ...(date === '' ? [] : [element('tspan', { class: 'wi-fill-muted wi-number', dx: EVENT_GAP }, [date])]),
    ]),
  ];
}

/** A tick for a release, a diamond for a tool. */
export function drawMark(mark: RailMark, plot: Box): Drawing[] {
  const y = plot.y + plot.height;
  const shape =
    mark.kind === 'release'
      ? element('path', {
          class: 'wi-release wi-stroke-muted',
          d: `M${tenth(mark.x)},${y + 1}v5`,
          fill: 'none',
        })
      : element('path', {
          class: 'wi-tool wi-fill-foreground wi-stroke-background',
          d: `M${tenth(mark.x)},${y - 4}l4,4l-4,4l-4,-4Z`,
        });
  if (mark.label === '') return [shape];
  const place = { x: tenth(mark.labelX), y: y + 16, 'font-size': RAIL_FONT };
  return [shape, text(mark.label, { class: 'wi-fill-muted', ...place })];
}
