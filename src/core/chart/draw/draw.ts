import { DASHES, type Texture } from '../layers';
import { FONT } from '../layout/axes';
import { tenth } from '../layout/boxes';
import type { TrendLayout } from '../layout/layout';
import type { Bound } from '../view';
import type { ChartWords } from '../words/words';
import { drawFlag, drawMark, drawPole } from './draw-marks';
import { type Drawing, element, text } from './drawing';
import { fillOf, isLight, patternFor } from './patterns';

/** `prefix` keeps the ids of several drawings in one page apart; letters, digits and hyphens. */
export function drawTrend(layout: TrendLayout, words: ChartWords, prefix = 'wi'): Drawing {
  const { width, height, plot } = layout;
  const clip = `${prefix}-plot`;
  const patterns = layout.layers.map(({ layer }) => patternFor(prefix, layer));
  const attributes = {
    class: 'wi-drawing',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-size': FONT,
  };
  return element('svg', attributes, [
    element('defs', {}, [
      ...patterns,
      patternFor(prefix, GAP),
      element('clipPath', { id: clip }, [
        element('rect', { ...plot, y: plot.y - 1.5, height: plot.height + 3 }),
      ]),
    ]),
    element('g', { class: 'wi-grid' }, gridOf(layout)),
    element('g', { class: 'wi-gaps' }, gapsOf(layout, words, prefix)),
    element('g', { class: 'wi-layers', 'clip-path': `url(#${clip})` }, areasOf(layout, prefix)),
    element(
      'g',
      { class: 'wi-poles' },
      layout.flags.map(flag => drawPole(flag, plot)),
    ),
    element('g', { class: 'wi-lines', 'clip-path': `url(#${clip})` }, layout.lines.flatMap(lineOf)),
    element('g', { class: 'wi-axes' }, axesOf(layout)),
    element(
      'g',
      { class: 'wi-marks' },
      layout.rail.flatMap(mark => drawMark(mark, plot)),
    ),
    element(
      'g',
      { class: 'wi-flags' },
      layout.flags.flatMap(flag => drawFlag(flag, words)),
    ),
    element('g', { class: 'wi-ends' }, endsOf(layout, words)),
  ]);
}

const GAP = { colour: 'faint', texture: 'tintDiagonal' as Texture } as const;

function gridOf({ values, plot }: TrendLayout): Drawing[] {
  return values.map(({ at, strong }) =>
    element('path', {
      class: `wi-stroke-${strong ? 'faint' : 'grid'}`,
      d: `M${plot.x},${Math.round(at) + 0.5}h${plot.width}`,
      fill: 'none',
    }),
  );
}

/** What is not counted is hatched, and said where there is room. */
function gapsOf({ gaps, plot, note, width }: TrendLayout, words: ChartWords, prefix: string): Drawing[] {
  const middle = plot.y + plot.height / 2;
  const say = (content: string, x: number) =>
    text(content, { class: 'wi-fill-muted', x: tenth(x), y: tenth(middle + 4), 'text-anchor': 'middle' });
  if (note !== null) return [say(note, (plot.x + Math.min(width, plot.x + plot.width)) / 2)];
  return gaps.flatMap(gap => {
    const box = { x: tenth(gap.x), y: gap.y, width: tenth(gap.width), height: gap.height };
    const area = element('rect', { ...box, fill: fillOf(prefix, GAP), 'fill-opacity': 0.45 });
    return gap.width < 130 ? [area] : [area, ...sayOnGround(words.notCounted, gap.x + gap.width / 2, middle)];
  });
}

function sayOnGround(content: string, x: number, y: number): Drawing[] {
  const place = { x: tenth(x), y: tenth(y + 4), 'text-anchor': 'middle' };
  return [halo(content, place), text(content, { class: 'wi-fill-muted', ...place })];
}

/** Behind text that lies on a picture. */
function halo(content: string, place: Drawing['attributes']): Drawing {
  const stroke = { 'stroke-width': 4, 'stroke-linejoin': 'round' };
  return text(content, { class: 'wi-stroke-background wi-fill-background', ...place, ...stroke });
}

function areasOf({ layers, band }: TrendLayout, prefix: string): Drawing[] {
  const areas = layers
    .filter(({ path }) => path !== '')
    .map(({ layer, path }) =>
      element('path', {
        class: `wi-layer wi-stroke-${isLight(layer) ? layer.colour : 'background'}`,
        d: path,
        fill: fillOf(prefix, layer),
        'stroke-width': 0.7,
        'stroke-linejoin': 'round',
      }),
    );
  if (band === '') return areas;
  return [element('path', { class: 'wi-band wi-fill-unknown', d: band, 'fill-opacity': 0.12 }), ...areas];
}

function lineOf({ bound, path }: { bound: Bound; path: string }): Drawing[] {
  if (path === '') return [];
  const common = { d: path, fill: 'none', 'stroke-linejoin': 'round' };
  return [
    element('path', {
      ...common,
      class: 'wi-halo wi-stroke-background',
      'stroke-width': 3.5,
      'stroke-opacity': 0.7,
    }),
    element('path', {
      ...common,
      class: `wi-line wi-stroke-bound`,
      'stroke-width': WIDTHS[bound],
      'stroke-dasharray': DASHES[bound],
    }),
  ];
}

const WIDTHS: Readonly<Record<Bound, number>> = { low: 1.8, users: 1.5, high: 1.5 };

function axesOf({ values, times, plot, height }: TrendLayout): Drawing[] {
  const valueLabels = values.map(({ at, label }) =>
    text(label, { class: 'wi-fill-muted wi-number', x: plot.x - 6, y: tenth(at + 4), 'text-anchor': 'end' }),
  );
  const timeLabels = times.flatMap(({ at, label, strong }) => [
    element('path', {
      class: 'wi-stroke-faint',
      d: `M${Math.round(at) + 0.5},${plot.y + plot.height}v4`,
      fill: 'none',
    }),
    text(label, {
      class: `wi-number ${strong ? 'wi-fill-foreground' : 'wi-fill-muted'}`,
      x: tenth(at),
      y: height - 5,
      'text-anchor': 'middle',
    }),
  ]);
  return [...valueLabels, ...timeLabels];
}

function endsOf({ ends, plot }: TrendLayout, words: ChartWords): Drawing[] {
  const x = plot.x + plot.width + 6;
  return ends.map(({ bound, y }) =>
    text(words.bounds[bound], { class: 'wi-fill-foreground', x, y: tenth(y + 4) }),
  );
}
