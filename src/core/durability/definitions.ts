import { type Group, groupOf, isBulk, type LandedChange, linesOf, lostWithin } from './landed-change';
import { matchedStrata } from './strata';

/** The window in which losses soon after landing are looked at here: three weeks, the longest of arXiv 2604.00917. */
export const WINDOW_DAYS = 21;

/**
 * Ways to say how much is lost. Each but the first differs from another by one choice alone. `ever-lines` is the way of
 * arXiv 2601.16809 (lines changed at any time, all lines together), `window-changes` that of arXiv 2604.00917 (what is
 * changed in some days after a change landed, each change for one), as far as git alone can follow them; the last is ours.
 */
export const DEFINITIONS = [
  'ever-lines',
  'window-lines',
  'window-changes',
  'matched',
  'without-bulk',
] as const;
export type Definition = (typeof DEFINITIONS)[number];

const DIFFERS_FROM: Readonly<Record<Definition, Definition | null>> = {
  'ever-lines': null,
  'window-lines': 'ever-lines',
  'window-changes': 'window-lines',
  matched: 'window-lines',
  'without-bulk': 'matched',
};

export interface Defined {
  readonly definition: Definition;
  readonly differsFrom: Definition | null;
  /** The part that is lost; null where there is nothing to be lost. */
  readonly ai: number | null;
  readonly others: number | null;
  /** The one choice turns the sign of the difference. */
  readonly flips: boolean;
}

type Rates = Readonly<Record<Group, number | null>>;

export function compareDefinitions(changes: readonly LandedChange[]): Defined[] {
  const seen = changes.filter(({ observed, lines }) => observed >= WINDOW_DAYS && lines > 0);
  const rates: Readonly<Record<Definition, Rates>> = {
    'ever-lines': byGroup(changes, own => partLost(own, Number.POSITIVE_INFINITY)),
    'window-lines': byGroup(seen, own => partLost(own, WINDOW_DAYS)),
    'window-changes': byGroup(seen, meanLost),
    matched: matchedRates(seen),
    'without-bulk': matchedRates(seen.filter(change => !isBulk(change))),
  };
  return DEFINITIONS.map(definition => {
    const differsFrom = DIFFERS_FROM[definition];
    const flips = differsFrom !== null && signOf(rates[definition]) * signOf(rates[differsFrom]) < 0;
    return { definition, differsFrom, ...rates[definition], flips };
  });
}

function byGroup(
  changes: readonly LandedChange[],
  rate: (own: readonly LandedChange[]) => number | null,
): Rates {
  const of = (group: Group) => rate(changes.filter(change => groupOf(change.class) === group));
  return { ai: of('ai'), others: of('others') };
}

function partLost(changes: readonly LandedChange[], days: number): number | null {
  const lines = linesOf(changes);
  return lines === 0 ? null : changes.reduce((sum, change) => sum + lostWithin(change, days), 0) / lines;
}

function meanLost(changes: readonly LandedChange[]): number | null {
  if (changes.length === 0) return null;
  const parts = changes.reduce((sum, change) => sum + lostWithin(change, WINDOW_DAYS) / change.lines, 0);
  return parts / changes.length;
}

/** In the same directory and quarter, which weighs as in the difference of Mantel and Haenszel. */
function matchedRates(changes: readonly LandedChange[]): Rates {
  let [weights, ai, others] = [0, 0, 0];
  for (const stratum of matchedStrata(changes)) {
    const lines = [linesOf(stratum.ai), linesOf(stratum.others)] as const;
    const weight = (lines[0] * lines[1]) / (lines[0] + lines[1]);
    weights += weight;
    ai += weight * partLost(stratum.ai, WINDOW_DAYS)!;
    others += weight * partLost(stratum.others, WINDOW_DAYS)!;
  }
  if (weights === 0) return { ai: null, others: null };
  // Rounding may make the mean of parts that are all 1 a little more.
  return { ai: Math.min(1, ai / weights), others: Math.min(1, others / weights) };
}

function signOf({ ai, others }: Rates): number {
  return ai === null || others === null ? 0 : Math.sign(ai - others);
}
