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
  readonly bounds: Readonly<Record<Bound, Value>>;
  /** Those of its time. */
  readonly milestones: readonly Milestone[];
}

/** The entry at a date, or the nearest one; null where the chart is empty. */
export function readout(model: TrendModel, date: number): Readout | null {
  const index = nearest(model.entries, date);
  const entry = model.entries[index];
  return entry === undefined ? null : readoutOf(model, entry, index);
}

/** All that is seen: the last level that is counted, or the sum of what came anew (then without milestones). */
export function summary(model: TrendModel): Readout | null {
  const { entries, interval } = model;
  const index = interval === null ? entries.findLastIndex(({ counted }) => counted > 0) : entries.length - 1;
  const last = entries[index];
  if (last === undefined) return null;
  if (interval === null) return readoutOf(model, last, index);
  return { ...readoutOf(model, sumOf(entries, last), index), milestones: [] };
}

function readoutOf(model: TrendModel, entry: Entry, index: number): Readout {
  const value = (count: number): Value => ({
    count,
    share: entry.counted === 0 ? null : count / entry.counted,
  });
  const { low, users, high } = entry.bounds;
  return {
    entry,
    index,
    layers: model.layers.map((layer, i) => ({ layer, ...value(entry.values[i]!) })),
    bounds: { low: value(low), users: value(users), high: value(high) },
    milestones: model.milestones.filter(milestone => isOf(entry, secondsOf(milestone.date))),
  };
}

function sumOf(entries: readonly Entry[], last: Entry): Entry {
  const first = entries[0]!;
  const sum = (count: (entry: Entry) => number) => entries.reduce((total, entry) => total + count(entry), 0);
  return {
    ...last,
    from: first.from,
    since: first.since,
    counted: sum(({ counted }) => counted),
    values: last.values.map((_, i) => sum(({ values }) => values[i]!)),
    bounds: {
      low: sum(({ bounds }) => bounds.low),
      users: sum(({ bounds }) => bounds.users),
      high: sum(({ bounds }) => bounds.high),
    },
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

/** A milestone belongs to the sample that it comes with, as the commits of an entry do. */
function isOf({ since, date }: Entry, milestone: number): boolean {
  return milestone <= date && (since === null || milestone > since);
}
