import { DASHES, type Texture } from '../layers';
import { END, FONT } from '../layout/axes';
import { tenth } from '../layout/boxes';
import type { EndLabel } from '../layout/ends';
import type { TrendLayout } from '../layout/layout';
import { textWidth } from '../layout/text-width';
import type { Colour } from '../palette';
import type { Bound } from '../view';
import type { ChartWords } from '../words/words';
import { drawEvent, drawMark } from './draw-marks';
import { type Drawing, element, text } from './drawing';
import { isLight, paintIn, patternsFor } from './patterns';

/** `prefix` keeps the ids of several drawings in one page apart; letters, digits and hyphens. */
export function drawTrend(layout: TrendLayout, words: ChartWords, prefix = 'wi'): Drawing {
  const { width, height, plot } = layout;
  const clip = `${prefix}-plot`;
  const styles = [...layout.layers.map(({ layer }) => layer), GAP];
  const attributes = {
    class: 'wi-drawing',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-size': FONT,
  };
  return element('svg', attributes, [
    element('defs', {}, [
      ...patternsFor(prefix, styles),
      element('clipPath', { id: clip }, [
        element('rect', { ...plot, y: plot.y - 1.5, height: plot.height + 3 }),
      ]),
    ]),
    element('g', { class: 'wi-grid' }, gridOf(layout)),
    element('g', { class: 'wi-gaps' }, gapsOf(layout, words, prefix)),
    element('g', { class: 'wi-layers', 'clip-path': `url(#${clip})` }, areasOf(layout, prefix)),
    element(
      'g',
      { class: 'wi-lines', 'clip-path': `url(#${clip})` },
      layout.lines.flatMap(line => lineOf(line, layout)),
    ),
    element('g', { class: 'wi-texts' }, textsOf(layout)),
    element('g', { class: 'wi-off' }, offOf(layout, prefix)),
    element('g', { class: 'wi-axes' }, axesOf(layout)),
    element(
      'g',
      { class: 'wi-marks' },
      layout.rail.flatMap(mark => drawMark(mark, plot)),
    ),
    element('g', { class: 'wi-events' }, layout.events.flatMap(drawEvent)),
    element(
      'g',
      { class: 'wi-ends' },
      layout.ends.flatMap(end => endOf(end, layout)),
    ),
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
    const area = element('rect', { ...box, ...paintIn(prefix, GAP), 'fill-opacity': 0.45 });
    return gap.width < 130 ? [area] : [area, ...sayOnGround(words.notCounted, gap.x + gap.width / 2, middle)];
  });
}

/** Named below, where the name does not run into that of the strip before. */
function offOf({ off }: TrendLayout, prefix: string): Drawing[] {
  let end = Number.NEGATIVE_INFINITY;
  return off.flatMap(({ x, y, width, height, name, nameX }) => {
    const box = { x: tenth(x), y, width: tenth(Math.max(1, width)), height };
    const needed = textWidth(name, FONT);
    const isNamed = name !== '' && nameX >= end;
    if (isNamed) end = nameX + needed + 12;
    return [
      element('rect', { ...box, class: 'wi-fill-background' }),
      element('rect', { ...box, ...paintIn(prefix, GAP, 'wi-stroke-faint'), 'stroke-width': 0.7 }),
      ...(isNamed ? sayOnGround(name, nameX + needed / 2, y + height + 8) : []),
    ];
  });
}

/** With a gap wherever what they say changed. */
function textsOf({ texts }: TrendLayout): Drawing[] {
  return texts.flatMap(({ x, y, width, height, name, nameX }) => [
    element('rect', {
      x: tenth(x),
      y: y - 1,
      width: tenth(width),
      height: height + 2,
      class: 'wi-fill-background',
    }),
    element('rect', {
      x: tenth(x),
      y,
      width: tenth(Math.max(1, width - 1.5)),
      height,
      class: 'wi-fill-faint',
    }),
    ...(name === '' ? [] : sayOnGround(name, nameX + textWidth(name, FONT) / 2, y + height + 8)),
  ]);
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

function areasOf({ layers, band, bars }: TrendLayout, prefix: string): Drawing[] {
  const flat = (name: string, d: string) =>
    d === '' ? [] : [element('path', { class: `${name} wi-fill-users`, d })];
  return [
    ...flat('wi-bars', bars),
    ...flat('wi-band', band),
    ...layers
      .filter(({ path }) => path !== '')
      .map(({ layer, path }) =>
        element('path', {
          ...paintIn(prefix, layer, `wi-layer wi-stroke-${isLight(layer) ? layer.colour : 'background'}`),
          d: path,
          'stroke-width': 0.7,
          'stroke-linejoin': 'round',
        }),
      ),
  ];
}

/** Where several layers lie below it a line stands out by a halo. */
function lineOf({ bound, path }: { bound: Bound; path: string }, { layers }: TrendLayout): Drawing[] {
  if (path === '') return [];
  const common = { d: path, fill: 'none', 'stroke-linejoin': 'round' };
  const halo = {
    ...common,
    class: 'wi-halo wi-stroke-background',
    'stroke-width': 3.5,
    'stroke-opacity': 0.7,
  };
  const line = element('path', {
    ...common,
    class: `wi-line wi-stroke-${layers.length > 1 ? 'foreground' : LINES[bound].colour}`,
    'stroke-width': LINES[bound].width,
    'stroke-dasharray': DASHES[bound],
  });
  return layers.length > 1 ? [element('path', halo), line] : [line];
}

const LINES = {
  low: { width: 2, colour: 'declared' },
  users: { width: 1.3, colour: 'declared' },
  high: { width: 1.3, colour: 'muted' },
} as const satisfies Readonly<Record<Bound, { width: number; colour: Colour }>>;

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

/** The value large where it is the headline's. */
function endOf({ bound, value, name, y }: EndLabel, { plot }: TrendLayout): Drawing[] {
  const x = plot.x + plot.width + 8;
  const strong = bound === 'low';
  const number = {
    class: `wi-number wi-fill-${strong ? 'declared' : 'muted'}`,
    x,
    y: tenth(y),
    'font-size': strong ? END : FONT + 1,
    'font-weight': strong ? 600 : 400,
  };
  const below = { class: `wi-fill-${strong ? 'foreground' : 'muted'}`, x, y: tenth(y + 14) };
  return [text(value, number), text(name, below)];
}
