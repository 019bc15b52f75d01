import { OVERWRITE_LAYERS, OVERWRITE_STYLES, RUNG_LAYERS, RUNG_STYLES, type RungKey } from '../layers';
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

const FIGURES: Readonly<Record<LoopSplit, (loop: Loop, measure: Measure) => LoopFigures>> = {
  rung: byRung,
  overwrite: byOverwrite,
};

/** What the loop says at each sample; nothing where the report does not tell of it. */
export function loopFigures({ loop }: ChartReport, measure: Measure, by: LoopSplit): LoopFigures | null {
  return loop == null ? null : FIGURES[by](loop, measure);
}

function byRung({ trend }: Loop, measure: Measure): LoopFigures {
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
function byOverwrite({ generations }: Loop): LoopFigures {
  const columns = OVERWRITE_LAYERS.map(of =>
    columnFor({ kind: 'overwrite', of }, generations[of], OVERWRITE_STYLES[of]),
  );
  return { counted: summed(columns), low: null, columns: columns.filter(isAnything) };
}

function isAnything({ counts }: Column): boolean {
  return counts.some(count => count > 0);
}

function summed(columns: readonly Column[]): number[] {
  const [first] = columns;
  return (first?.counts ?? []).map((_, i) => columns.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0));
}
