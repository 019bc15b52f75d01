export type { Box } from './boxes';
export { INTERVALS, type Interval } from './calendar';
export { drawTrend } from './draw';
export type { Drawing } from './drawing';
export { ENGLISH } from './english';
export type { Entry } from './entries';
export { trendFigure } from './figure';
export type { FlagMark } from './flags';
export {
  CLASS_LAYERS,
  CLASS_STYLES,
  type ClassLayer,
  DASHES,
  type Layer,
  type LayerName,
  type Texture,
} from './layers';
export { dateAt, layoutTrend, type Size, type TrendLayout, xOf } from './layout';
export { type TrendModel, trendModel } from './model';
export { dateName, layerName, markName, viewName } from './names';
export { COLOURS, type Colour, DARK_PALETTE, LIGHT_PALETTE, type Palette } from './palette';
export type { RailMark } from './rail';
export { type Readout, readout, summary, type Value } from './readout';
export { sparkline } from './sparkline';
export { type SvgOptions, styleText, svgText } from './svg';
export { boundSwatch, layerSwatch } from './swatch';
export { type TrendTable, tableOf } from './table';
export {
  BOUNDS,
  type Bound,
  type ChartReport,
  DEFAULT_VIEW,
  MEASURES,
  type Measure,
  SPLITS,
  type Span,
  type SplitBy,
  type TrendView,
  trendViewSchema,
  UNITS,
  type Unit,
} from './view';
export type { ChartTexts, ChartWords } from './words';
