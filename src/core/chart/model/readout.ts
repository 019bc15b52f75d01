import type { Milestone } from '../../report';
import type { Layer } from '../layers';
import type { Bound } from '../view';
import type { Entry } from './entries';
import { secondsOf, type TrendModel } from './trend-model';

export interface Value {
  readonly count: number;
  /** Of all that is counted; null where nothing is. */
  readonly share: number | null;
}

/** Everything the chart says about one date. */
export interface Readout {
  readonly entry: Entry;
  /** Its place among the entries. */
  readonly index: number;
  /** Bottom to top. */
  readonly layers: readonly (Value & { readonly layer: Layer })[];
  /** Null where it is not known of what is looked at. */
  readonly bounds: Readonly<Record<Bound, Value | null>>;
  /** Those of its time. */
  readonly milestones: readonly Milestone[];
}

/** The entry at a date, or the nearest one; null where the chart is empty. */
export function readout(model: TrendModel, date: number): Readout | null {
  const index = nearest(model.entries, date);
  const entry = model.entries[index];
  return entry === undefined ? null : readoutOf(model, entry, index);
}

/** What holds at the end of all that is seen: the last that is counted. */
export function summary(model: TrendModel): Readout | null {
  const index = model.entries.findLastIndex(({ counted }) => counted > 0);
  const last = model.entries[index];
  return last === undefined ? null : readoutOf(model, last, index);
}

function readoutOf(model: TrendModel, entry: Entry, index: number): Readout {
  const value = (count: number): Value => ({
    count,
    share: entry.counted === 0 ? null : count / entry.counted,
  });
  const known = (count: number | null) => (count === null ? null : value(count));
  const { low, users, high } = entry.bounds;
  return {
    entry,
    index,
    layers: model.layers.map((layer, i) => ({ layer, ...value(entry.values[i]!) })),
    bounds: { low: known(low), users: known(users), high: known(high) },
    milestones: milestonesAt(model, index),
  };
}

function nearest(entries: readonly Entry[], date: number): number {
  const distance = ({ from, to }: Entry) => Math.max(0, from - date, date - to + 1);
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  entries.forEach((entry, i) => {
    if (distance(entry) >= least) return;
    [best, least] = [i, distance(entry)];
  });
  return best;
}

/** A milestone belongs to the sample that it comes with: those after the sample before. */
function milestonesAt({ entries, milestones, view }: TrendModel, index: number): Milestone[] {
  const { date, since } = entries[index]!;
  const before = entries[index - 1]?.date ?? (view.measure === 'living' ? since : null);
  return milestones.filter(milestone => {
    const at = secondsOf(milestone.date);
    return at <= date && (before === null || at > before);
  });
}
