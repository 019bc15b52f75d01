import { FONT } from '../layout/axes';
import { tenth } from '../layout/boxes';
import { layoutTrend, type Size } from '../layout/layout';
import { fitText, textWidth, wrapText } from '../layout/text-width';
import { type Readout, summary } from '../model/readout';
import { shownBounds, type TrendModel, trendModel } from '../model/trend-model';
import { type ChartReport, isShown, type TrendView } from '../view';
import { boundName, dateName, layerName, viewName } from '../words/names';
import { boundText, valueText } from '../words/value-text';
import type { ChartWords } from '../words/words';
import { drawTrend } from './draw';
import { type Drawing, element, text } from './drawing';
import { boundSwatch, layerSwatch, SWATCH } from './swatch';

const EDGE = 16;
const ROW = 20;
const TITLE = 16;
/** Of a headline where there is room for it. */
const HEADLINE = 22;
const NARROW = 700;
const MOST_LINES = 8;

export interface FigureOptions {
  /** Keeps the ids of several drawings in one page apart. */
  readonly prefix?: string;
  /** The title is a sentence, large and in several lines where it has to be. */
  readonly isHeadline?: boolean;
  /** What the picture is of, before its subtitle. */
  readonly of?: string | null;
  /** Below all else. */
  readonly foot?: string | null;
}

interface LegendItem {
  readonly swatch: Drawing;
  readonly name: string;
  readonly value: string;
}

/** The chart as a picture of its own: a title, the chart in the given size, and a legend with the values of all that is seen. */
export function trendFigure(
  report: ChartReport,
  view: TrendView,
  title: string,
  { width, height }: Size,
  words: ChartWords,
  { prefix = 'wi', isHeadline = false, of = null, foot: below = null }: FigureOptions = {},
): Drawing {
  const model = trendModel(report, view);
  const inner = { width: width - 2 * EDGE, height };
  const layout = layoutTrend(model, inner, words);
  const chart = drawTrend(layout, words, prefix);
  const last = summary(model);
  const toldAtEnds = view.by === 'declared' && layout.ends.length > 0;
  const legend = toldAtEnds ? [] : legendOf(model, last, words, prefix);
  const placed = placeItems(legend, inner.width);
  const heading = headingOf(title, inner.width, isHeadline);
  const foot = heading.height + height + 12;
  const notes = below === null ? [] : wrapText(below, FONT, inner.width);
  const total = foot + placed.height + notes.length * TITLE + EDGE;
  const subtitle = [
    ...(of === null ? [] : [of]),
    viewName(view, words),
    ...(last === null ? [] : [dateName(last, view.measure, words)]),
  ].join(' · ');
  const frame = {
    class: 'wi-drawing',
    width,
    height: total,
    viewBox: `0 0 ${width} ${total}`,
    'font-size': FONT,
  };
  return element('svg', frame, [
    ...heading.lines,
    text(fitText(subtitle, FONT, inner.width), { class: 'wi-fill-muted', x: EDGE, y: heading.height - 13 }),
    inside(chart, EDGE, heading.height),
    ...placed.items.flatMap(({ item, x, y }) => drawItem(item, EDGE + x, foot + y)),
    ...notes.map((note, i) =>
      text(note, { class: 'wi-fill-muted', x: EDGE, y: foot + placed.height + (i + 0.7) * TITLE }),
    ),
  ]);
}

function headingOf(title: string, width: number, isHeadline: boolean) {
  const size = isHeadline && width >= NARROW ? HEADLINE : TITLE;
  const lines = isHeadline ? wrapText(title, size, width).slice(0, MOST_LINES) : [title];
  const style = { class: 'wi-fill-foreground', x: EDGE, 'font-size': size, 'font-weight': 600 };
  const step = Math.round(size * 1.3);
  return {
    lines: lines.map((line, i) => text(fitText(line, size, width), { ...style, y: 12 + size + i * step })),
    height: (isHeadline ? 46 : 42) + size + (lines.length - 1) * step,
  };
}

function inside(drawing: Drawing, x: number, y: number): Drawing {
  return { ...drawing, attributes: { ...drawing.attributes, x: tenth(x), y: tenth(y) } };
}

function legendOf(model: TrendModel, last: Readout | null, words: ChartWords, prefix: string): LegendItem[] {
  const { view } = model;
  return [
    ...shownBounds(model).map(bound => ({
      swatch: boundSwatch(bound),
      name: boundName(bound, model, words),
      value: boundText(bound, last?.bounds[bound], view.unit, words),
    })),
    ...model.layers.flatMap((layer, i) =>
      view.by === 'declared' || !isShown(view, layer.key)
        ? []
        : [
            {
              swatch: layerSwatch(layer, prefix),
              name: layerName(layer.name, words),
              value: valueText(last?.layers[i], view.unit, words),
            },
          ],
    ),
  ];
}

/** In columns of equal width. */
function placeItems(items: readonly LegendItem[], width: number) {
  if (items.length === 0) return { items: [], height: 0 };
  const widest = Math.max(...items.map(({ name, value }) => itemWidth(fitText(name, FONT, 190), value)));
  const columns = Math.max(1, Math.min(items.length, Math.floor(width / (widest + 24))));
  const rows = Math.ceil(items.length / columns);
  const placed = items.map((item, i) => ({
    item,
    x: Math.floor(i / rows) * (widest + 24),
    y: (i % rows) * ROW,
  }));
  return { items: placed, height: rows * ROW };
}

function itemWidth(name: string, value: string): number {
  return SWATCH.width + 8 + textWidth(name, FONT) + 8 + textWidth(value, FONT);
}

function drawItem({ swatch, name, value }: LegendItem, x: number, y: number): Drawing[] {
  const shown = fitText(name, FONT, 190);
  const label = element(
    'text',
    { x: tenth(x + SWATCH.width + 8), y: tenth(y + 10), class: 'wi-fill-foreground' },
    [`${shown} `, element('tspan', { class: 'wi-fill-muted wi-number', dx: 4 }, [value])],
  );
  return [inside(swatch, x, y), label];
}
