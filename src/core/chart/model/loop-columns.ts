import { ROLES } from '../../model';
import {
  OVERWRITE_LAYERS,
  OVERWRITE_STYLES,
  RUNG_LAYERS,
  RUNG_STYLES,
  type RungKey,
  SERIES_STYLES,
} from '../layers';
import type { ChartReport, LoopSplit, Measure } from '../view';
import { type Column, columnFor } from './splits';

type Loop = NonNullable<ChartReport['loop']>;

interface LoopFigures {
  readonly counted: readonly number[];
  /** Of these what is declared: null where that is no part of it. */
  readonly low: readonly number[] | null;
  /** Bottom to top. */
  readonly columns: readonly Column[];
}

type Known = Pick<ChartReport, 'trend'> & { readonly loop: Loop };

const FIGURES: Readonly<Record<LoopSplit, (known: Known, measure: Measure) => LoopFigures | null>> = {
  rung: byRung,
  overwrite: byOverwrite,
  own: byOwn,
};

/** What the loop says at each sample; nothing where the report does not tell of it. */
export function loopFigures(
  { trend, loop }: ChartReport,
  measure: Measure,
  by: LoopSplit,
): LoopFigures | null {
  return loop == null ? null : FIGURES[by]({ trend, loop }, measure);
}

function byRung({ loop: { trend } }: Known, measure: Measure): LoopFigures {
  const all = RUNG_LAYERS.map(key => {
    const counts = trend.find(({ rung }) => (rung ?? 'hidden') === key)?.[measure] ?? [];
    return { key, column: columnFor({ kind: 'rung', of: key }, counts, RUNG_STYLES[key]) };
  });
  const columns = all.map(({ column }) => column);
  return {
    counted: summed(columns),
    low: summed(all.filter(({ key }) => isDeclared(key)).map(({ column }) => column)),
    columns: columns.filter(isAnything),
  };
}

/** Agent and pair: what is hidden is an agent's. */
function isDeclared(key: RungKey): boolean {
  return key === 'hidden' || key >= 2;
}

/** Lines that were taken away; the measure of the view has no say. */
function byOverwrite({ loop: { generations } }: Known): LoopFigures {
  const columns = OVERWRITE_LAYERS.map(of =>
    columnFor({ kind: 'overwrite', of }, generations[of], OVERWRITE_STYLES[of]),
  );
  return { counted: summed(columns), low: null, columns: columns.filter(isAnything) };
}

/** Of all lines those of the own product, by what their file is for; its commits are not counted. */
function byOwn({ trend, loop: { selfHosting } }: Known, measure: Measure): LoopFigures | null {
  if (selfHosting === null || measure === 'commits') return null;
  const columns = selfHosting.roles.map(({ role, trend: own }) =>
    columnFor({ kind: 'role', of: role }, own[measure], SERIES_STYLES[ROLES.indexOf(role)]!),
  );
  return {
    counted: trend.map(sample => sample[measure].counted),
    low: null,
    columns: columns.filter(isAnything),
  };
}

function isAnything({ counts }: Column): boolean {
  return counts.some(count => count > 0);
}

function summed(columns: readonly Column[]): number[] {
  const [first] = columns;
  return (first?.counts ?? []).map((_, i) => columns.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0));
}
