export { drawTrend } from './draw/draw';
export type { Drawing } from './draw/drawing';
export { trendFigure } from './draw/figure';
export { drawGraph, lineSwatch } from './draw/lines';
export { sparkline } from './draw/sparkline';
export { type BarPart, stackedBar } from './draw/stacked-bar';
export { type SvgOptions, styleText, svgText } from './draw/svg';
export { boundSwatch, layerSwatch, markSwatch, styleSwatch } from './draw/swatch';
export {
  CLASS_LAYERS,
  CLASS_STYLES,
  type ClassLayer,
  DASHES,
  type Layer,
  type LayerName,
  type LayerStyle,
  RUNG_LAYERS,
  RUNG_STYLES,
  type RungKey,
  type Texture,
} from './layers';
export type { Box } from './layout/boxes';
export type { EventMark } from './layout/events';
export { dateAt, layoutTrend, type Size, type TrendLayout, xOf } from './layout/layout';
export type { RailMark } from './layout/rail';
export { fitText, textWidth } from './layout/text-width';
export { type TimeTick, timeTicks } from './layout/time-ticks';
export { INTERVALS, type Interval } from './model/calendar';
export type { Entry } from './model/entries';
export { firstSign, heldThreshold, type StoryEvent } from './model/events';
export { ladderShares } from './model/ladder-shares';
export { subjectOf, type ThresholdParts, thresholdParts } from './model/milestone-name';
export { type Readout, readout, summary, type Value } from './model/readout';
export { niceTop, valueTicks } from './model/scale';
export { storyView } from './model/story';
export { shownBounds, type TrendModel, trendModel } from './model/trend-model';
export {
  COLOURS,
  type Colour,
  DARK_PALETTE,
  HIGH_CONTRAST_LIGHT_PALETTE,
  HIGH_CONTRAST_PALETTE,
  LIGHT_PALETTE,
  OWN_COLOURS,
  type OwnColour,
  type Palette,
} from './palette';
export {
  BOUNDS,
  type Bound,
  type ChartReport,
  DEFAULT_VIEW,
  EXTRAS,
  type Extra,
  isOfLoop,
  isShown,
  LADDER_VIEW,
  LOOP_SPLITS,
  MEASURES,
  type Measure,
  type Only,
  OVERWRITE_VIEW,
  OWN_VIEW,
  SPLITS,
  type Span,
  type SplitBy,
  type TrendSplit,
  type TrendView,
  toggled,
  UNITS,
  type Unit,
} from './view';
export { onlySchema, trendViewSchema } from './view-schema';
export { ENGLISH, levelName } from './words/english';
export { boundName, dateName, layerName, markName, viewName } from './words/names';
export { type TrendTable, tableOf } from './words/trend-table';
export { boundText, valueText } from './words/value-text';
export type { ChartTexts, ChartWords } from './words/words';
