import type { Counts } from '../../report';
import { compareText } from '../../text';
import {
  CLASS_LAYERS,
  CLASS_STYLES,
  type ClassLayer,
  type Layer,
  type LayerName,
  type LayerStyle,
  OTHER_STYLE,
  SERIES_STYLES,
  UNNAMED_STYLE,
} from '../layers';
import type { ChartReport, Measure, TrendSplit } from '../view';
import { type Division, type Part, partsOf } from './parts';

/** A layer and its count at each sample. */
export interface Column {
  readonly layer: Layer;
  readonly counts: readonly number[];
}

/** The layers of a view, bottom to top. Colours depend on neither measure nor time. */
export function columnsOf(
  report: ChartReport,
  measure: Measure,
  by: Exclude<TrendSplit, 'declared'>,
): Column[] {
  const counts = report.trend.map(sample => sample[measure]);
  if (by === 'class') return CLASS_LAYERS.map(layer => classColumn(layer, counts));
  const parts = rankedParts(report, by);
  const named = parts.filter(({ name }) => name.kind !== 'noModel');
  const most = SERIES_STYLES.length;
  const columns = named
    .slice(0, most)
    .map((part, i) => columnFor(part.name, part[measure], SERIES_STYLES[i]!));
  const other = counts.map((_, i) => sumAt(named.slice(most), measure, i));
  const unnamed = counts.map((entry, i) => Math.max(0, expected(entry, by) - sumAt(named, measure, i)));
  columns.push(columnFor({ kind: 'other' }, other, OTHER_STYLE));
  columns.push(columnFor({ kind: UNNAMED[by] }, unnamed, UNNAMED_STYLE));
  return columns.filter(column => column.counts.some(count => count > 0));
}

/** What is declared and in no part. */
const UNNAMED = {
  agent: 'noAgent',
  model: 'noModel',
  role: 'restOfTree',
  language: 'otherLanguages',
  folder: 'restOfTree',
} as const;

export function columnFor(name: LayerName, counts: readonly number[], style: LayerStyle): Column {
  return { layer: { key: keyOf(name), name, ...style }, counts };
}

function keyOf(name: LayerName): string {
  return 'of' in name ? `${name.kind}:${name.of}` : name.kind;
}

function classColumn(layer: ClassLayer, counts: readonly Counts[]): Column {
  return columnFor(
    { kind: 'class', of: layer },
    counts.map(entry => ofClass(entry, layer)),
    CLASS_STYLES[layer],
  );
}

function ofClass(counts: Counts, layer: ClassLayer): number {
  const users = Math.min(counts.users, counts.unknown);
  if (layer === 'users') return users;
  return layer === 'unknown' ? counts.unknown - users : counts[layer];
}

/** What the layers of a split sum up to. A commit that AI assisted names its agent, but is not declared AI. */
function expected({ agent, pair, assist }: Counts, by: Division): number {
  return by === 'agent' || by === 'model' ? agent + pair + assist : agent + pair;
}

/** Roles in their order, all else by lines added over all of history, most first: the same in every measure. */
function rankedParts(report: ChartReport, by: Division): Part[] {
  const parts = partsOf(report, by);
  if (by === 'role') return parts;
  const sized = parts.map(part => ({ part, added: total(part.added), commits: total(part.commits) }));
  sized.sort(
    (a, b) =>
      b.added - a.added || b.commits - a.commits || compareText(keyOf(a.part.name), keyOf(b.part.name)),
  );
  return sized.map(({ part }) => part);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function sumAt(parts: readonly Part[], measure: Measure, i: number): number {
  return parts.reduce((sum, part) => sum + (part[measure][i] ?? 0), 0);
}
