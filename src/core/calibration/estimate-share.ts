import { drawRates } from './draw-unrecorded';
import { type EstimatedShare, estimated, rateOf } from './estimated';
import type { Lack } from './lack';
import {
  type Declared,
  linesOf,
  NO_LINES,
  type RecordedCommit,
  type RecordedLines,
  together,
  type UnrecordedLines,
} from './recorded-commit';
import { type Stratum, strataOf } from './strata';

export interface EstimateOptions {
  /**
   * Lines that no guess is needed for: those with a record, and others that are proved human. As in the rows where it is
   * missing; to be given where the rows are of other lines (added ones), or of another time.
   */
  readonly known?: RecordedLines;
  /** Up to which part of all lines nothing needs to be told by records: such lines count as 0 to all AI. None at first. */
  readonly untold?: number;
}

export interface CalibratedShare {
  /** Bounds from no line to all lines that records leave open, or would: they were seen, and are nobody's. */
  readonly estimate: EstimatedShare & { readonly basis: string };
  /** The same value as what recorders would say, had they been there always: bounds of chance alone. */
  readonly asRecorded: EstimatedShare;
  readonly strata: readonly StratumRate[];
}

/** `rate`: AI among the recorded lines, where those that the record leaves open are none. */
export interface StratumRate {
  readonly declared: Declared;
  /** Null: of all quarters. */
  readonly quarter: string | null;
  readonly commits: number;
  readonly lines: number;
  readonly rate: number;
  readonly unrecorded: number;
}

export type ShareAnswer = { readonly share: CalibratedShare } | { readonly share: null; readonly lack: Lack };

/**
 * AI's share of all lines: `(known AI + Σ over strata of unrecorded lines × rate) / all lines`, where a stratum's rate is
 * recorded AI lines / recorded lines, as sums over its commits (the ratio estimator of stratified sampling: large commits
 * weigh by their lines). Strata are what commits declare, and quarters where records suffice. It takes commits without a record for such as those with one that declare alike; nobody drew
 * them by lot.
 *
 * The value counts what a record leaves open as not AI. `from` does, too; `to` counts it as AI.
 */
export function estimateShare(
  rows: readonly RecordedCommit[],
  unrecorded: readonly UnrecordedLines[],
  options: EstimateOptions = {},
): ShareAnswer {
  const found = strataOf(rows, unrecorded);
  if ('code' in found) return { share: null, lack: found };
  const recorded = rows.reduce<RecordedLines>(together, NO_LINES);
  const known = options.known ?? recorded;
  const all = linesOf(known) + unrecorded.reduce((sum, { lines }) => sum + lines, 0);
  if (found.untold > (options.untold ?? 0) * all) return { share: null, lack: found.lacks[0]! };
  const { strata, untold } = found;
  const lines = strata.map(stratum => stratum.unrecorded.lines);
  const { estimate, asRecorded } = estimated(strata, drawRates(strata), recorded, { known, lines, untold });
  return {
    share: {
      estimate: { ...estimate, basis: basisOf(rows, recorded) },
      asRecorded,
      strata: strata.map(rateOfStratum),
    },
  };
}

function rateOfStratum({ declared, quarter, recorded, sum, unrecorded }: Stratum): StratumRate {
  const rate = rateOf(sum);
  return {
    declared,
    quarter,
    commits: recorded.length,
    lines: linesOf(sum),
    rate,
    unrecorded: unrecorded.lines,
  };
}

function basisOf(rows: readonly RecordedCommit[], recorded: RecordedLines): string {
  const commits = rows.filter(row => linesOf(row) > 0).length;
  const seen = `records of ${linesOf(recorded)} lines of ${commits} commits`;
  return `${seen}; lines that they leave open are not AI in the value, and all AI in the upper end`;
}
