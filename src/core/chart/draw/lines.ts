import type { PanelGraph, PanelInterval, PanelLine, PanelPoint } from '../../report';
import type { LayerStyle } from '../layers';
import { FONT } from '../layout/axes';
import { type Box, tenth } from '../layout/boxes';
import type { Size } from '../layout/layout';
import { textWidth } from '../layout/text-width';
import type { Colour } from '../palette';
import { type Drawing, element, text } from './drawing';
import { paintIn, patternsFor } from './patterns';
import { SWATCH } from './swatch';

interface Look {
  readonly colour: Colour;
  readonly dashes: string;
  readonly isHollow: boolean;
}

/** Lines are known by dashes and marks, too, and not by their colour alone. */
const LOOKS: Readonly<Record<PanelLine['of'], Look>> = {
  ai: { colour: 'declared', dashes: 'none', isHollow: false },
  others: { colour: 'unknown', dashes: '7 3', isHollow: true },
  light: { colour: 'muted', dashes: '2 3', isHollow: true },
};

const UNSEEN: LayerStyle = { colour: 'faint', texture: 'tintDiagonal' };
const TOP = 10;
const BOTTOM = 20;
const RADIUS = 3;

/** A picture of lines with axes, without a legend. `prefix` keeps the ids of several drawings in one page apart. */
export function drawGraph(graph: PanelGraph, { width, height }: Size, prefix: string): Drawing {
  const labels = graph.yTicks.map(({ label }) => textWidth(label, FONT));
  const left = Math.ceil(Math.max(24, ...labels) + 8);
  const plot = { x: left, y: TOP, width: Math.max(80, width - left - 14), height: height - TOP - BOTTOM };
  const frame = { class: 'wi-drawing', width, height, viewBox: `0 0 ${width} ${height}`, 'font-size': FONT };
  return element('svg', frame, [
    element('defs', {}, patternsFor(prefix, [UNSEEN])),
    ...beyondOf(graph, plot, prefix),
    element('g', { class: 'wi-grid' }, gridOf(graph, plot)),
    element('g', { class: 'wi-axes' }, axesOf(graph, plot, width)),
    element(
      'g',
      { class: 'wi-lines' },
      graph.lines.flatMap(line => lineOf(line, plot)),
    ),
    element(
      'g',
      { class: 'wi-intervals' },
      graph.intervals.flatMap(interval => intervalOf(interval, plot)),
    ),
  ]);
}

/** For a legend. */
export function lineSwatch({ of, isMarked }: Pick<PanelLine, 'of' | 'isMarked'>): Drawing {
  const { width, height } = SWATCH;
  const y = height / 2;
  const line = element('path', { ...strokeOf(of, 2), d: `M0,${y}h${width}`, fill: 'none' });
  const attributes = { class: 'wi-drawing', width, height, viewBox: `0 0 ${width} ${height}` };
  return element('svg', attributes, isMarked ? [line, markOf(of, width / 2, y)] : [line]);
}

function strokeOf(of: PanelLine['of'], width: number): Drawing['attributes'] {
  const { colour, dashes } = LOOKS[of];
  return { class: `wi-line wi-stroke-${colour}`, 'stroke-width': width, 'stroke-dasharray': dashes };
}

function markOf(of: PanelLine['of'], x: number, y: number): Drawing {
  const { colour, isHollow } = LOOKS[of];
  return element('circle', {
    class: `wi-stroke-${colour} wi-fill-${isHollow ? 'background' : colour}`,
    cx: tenth(x),
    cy: tenth(y),
    r: RADIUS,
    'stroke-width': 1.5,
  });
}

const xIn = (plot: Box, x: number) => tenth(plot.x + x * plot.width);
const yIn = (plot: Box, y: number) => tenth(plot.y + (1 - y) * plot.height);

function beyondOf({ beyond }: PanelGraph, plot: Box, prefix: string): Drawing[] {
  if (beyond === null) return [];
  const x = xIn(plot, beyond.from);
  const width = tenth(plot.x + plot.width - x);
  const area = { x, y: plot.y, width, height: plot.height, ...paintIn(prefix, UNSEEN) };
  const label = { class: 'wi-fill-muted', x: x + 6, y: plot.y + 12 };
  return [
    element('rect', { ...area, 'fill-opacity': 0.45 }),
    ...(textWidth(beyond.label, FONT) + 12 > width ? [] : [text(beyond.label, label)]),
  ];
}

function gridOf({ yTicks }: PanelGraph, plot: Box): Drawing[] {
  return yTicks.map(({ at }) =>
    element('path', {
      class: `wi-stroke-${at === 0 ? 'faint' : 'grid'}`,
      d: `M${plot.x},${Math.round(yIn(plot, at)) + 0.5}h${plot.width}`,
      fill: 'none',
    }),
  );
}

/** Labels along the foot are left out where they would touch. */
function axesOf({ xTicks, yTicks }: PanelGraph, plot: Box, width: number): Drawing[] {
  const foot = plot.y + plot.height;
  let free = 0;
  const along = xTicks.flatMap(({ at, label }) => {
    const x = xIn(plot, at);
    const half = textWidth(label, FONT) / 2;
    const middle = Math.min(x, width - half);
    if (middle - half < free) return [];
    free = middle + half + 8;
    return [
      element('path', { class: 'wi-stroke-faint', d: `M${Math.round(x) + 0.5},${foot}v4`, fill: 'none' }),
      text(label, {
        class: 'wi-number wi-fill-muted',
        x: tenth(middle),
        y: foot + 15,
        'text-anchor': 'middle',
      }),
    ];
  });
  const beside = yTicks.map(({ at, label }) =>
    text(label, {
      class: 'wi-fill-muted wi-number',
      x: plot.x - 6,
      y: tenth(yIn(plot, at) + 4),
      'text-anchor': 'end',
    }),
  );
  return [...along, ...beside];
}

function lineOf({ of, points, isMarked }: PanelLine, plot: Box): Drawing[] {
  const d = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${xIn(plot, x)},${yIn(plot, y)}`).join('');
  const line = element('path', { ...strokeOf(of, 2), d, fill: 'none', 'stroke-linejoin': 'round' });
  const bars = points.flatMap(point => boundsOf(of, point, plot));
  const marks = isMarked ? points.map(({ x, y }) => markOf(of, xIn(plot, x), yIn(plot, y))) : [];
  return [...bars, line, ...marks];
}

/** What may be instead of a point: a bar through it. */
function boundsOf(of: PanelLine['of'], { x, low, high }: PanelPoint, plot: Box): Drawing[] {
  if (low === undefined || high === undefined || low === high) return [];
  const at = xIn(plot, x);
  const ends = [low, high].map(y => yIn(plot, y));
  const d = `M${at},${ends[0]}V${ends[1]}${ends.map(y => `M${at - 4},${y}h8`).join('')}`;
  return [element('path', { class: `wi-stroke-${LOOKS[of].colour}`, d, fill: 'none', 'stroke-width': 1.3 })];
}

/** Closed ends where they are known, an arrow where it goes on. */
function intervalOf({ of, y, at, from, to }: PanelInterval, plot: Box): Drawing[] {
  const [left, height] = [xIn(plot, from), yIn(plot, y)];
  const right = xIn(plot, to ?? 1);
  const end = to === null ? `M${right - 5},${height - 4}l5,4l-5,4` : `M${right},${height - 4}v8`;
  const { colour } = LOOKS[of];
  const bar = element('path', {
    class: `wi-interval wi-stroke-${colour}`,
    d: `M${left},${height - 4}v8M${left},${height}H${right}${end}`,
    fill: 'none',
    'stroke-width': 1.5,
  });
  if (at === null) return [bar];
  const x = xIn(plot, at);
  const diamond = {
    class: `wi-fill-${colour} wi-stroke-background`,
    d: `M${x},${height - 5}l5,5l-5,5l-5,-5Z`,
  };
  return [bar, element('path', diamond)];
}
