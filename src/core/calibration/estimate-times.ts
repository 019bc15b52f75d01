import { drawRates } from './draw-unrecorded';
import type { EstimateOptions } from './estimate-share';
import { allOf, type EstimatedShare, estimated } from './estimated';
import {
  NO_LINES,
  type RecordedCommit,
  type RecordedLines,
  together,
  type UnrecordedLines,
} from './recorded-commit';
import { strataOf } from './strata';

/** Lines of one time: those that no guess is needed for, and others without a record. */
export interface LinesThen {
  readonly known: RecordedLines;
  readonly unrecorded: readonly UnrecordedLines[];
}

/**
 * The same share at other times, by the records that there are now: rates and their resamples are those of now, lines those
 * of then. One for each time; null where too much is of commits that no record speaks for, or where no line counts.
 */
export function estimateTimes(
  rows: readonly RecordedCommit[],
  times: readonly LinesThen[],
  options: Pick<EstimateOptions, 'untold'> = {},
): (EstimatedShare | null)[] {
  const found = strataOf(rows, mostOf(times));
  if ('code' in found) return times.map(() => null);
  const { strata, indexOf } = found;
  const recorded = rows.reduce<RecordedLines>(together, NO_LINES);
  const rates = drawRates(strata);
  return times.map(({ known, unrecorded }) => {
    const lines = strata.map(() => 0);
    let untold = 0;
    for (const group of unrecorded) {
      const stratum = indexOf(group);
      if (stratum === -1) untold += group.lines;
      else lines[stratum]! += group.lines;
    }
    const all = allOf({ known, lines, untold });
    if (all === 0 || untold > (options.untold ?? 0) * all) return null;
    return estimated(strata, rates, recorded, { known, lines, untold }).estimate;
  });
}

/** Every group as large as it ever was. */
function mostOf(times: readonly LinesThen[]): UnrecordedLines[] {
  const groups = new Map<string, UnrecordedLines>();
  for (const group of times.flatMap(({ unrecorded }) => unrecorded)) {
    const key = `${group.declared} ${group.quarter}`;
    const known = groups.get(key);
    if (known === undefined || known.lines < group.lines) groups.set(key, group);
  }
  return [...groups.values()];
}
