import { doubling, fitTrend, logOdds, type Point, reachedAt, type Trend } from '../fit';
import { THRESHOLDS } from '../model';
import { type Counts, declaredLines, type Report } from '../report';
import { DAY, isoDate, QUARTER } from '../time';

type Growth = NonNullable<NonNullable<Report['loop']>['growth']>;
type Curve = Growth['living'];

/** Quarters of fewer lines say too little. */
const LEAST_LINES = 200;
const FARTHEST = 3652;

/** What was counted at a sample; `date` in seconds. */
export interface DatedCounts {
  readonly date: number;
  readonly living: Counts;
  readonly added: Counts;
}

/** Along quarters of 91 days, counted back from the last sample, beginning with the first in which anything is declared. */
export function growthOf(samples: readonly DatedCounts[]): Growth {
  const last = samples.at(-1)!.date;
  const quarters = new Map<number, { living: Counts; added: { declared: number; counted: number } }>();
  for (const { date, living, added } of samples) {
    const quarter = -Math.floor((last - date) / QUARTER);
    const before = quarters.get(quarter)?.added ?? { declared: 0, counted: 0 };
    quarters.set(quarter, {
      living,
      added: { declared: before.declared + declaredLines(added), counted: before.counted + added.counted },
    });
  }
  // Along the samples quarters only rise, so they stand in order.
  const rows = [...quarters].map(([quarter, of]) => ({ day: (last + quarter * QUARTER) / DAY, ...of }));
  return {
    living: curveOf(
      rows.map(({ day, living }) => ({ day, declared: declaredLines(living), counted: living.counted })),
    ),
    added: curveOf(rows.map(({ day, added }) => ({ day, ...added }))),
  };
}

interface Quarter {
  /** Its last day, since 1970. */
  readonly day: number;
  readonly declared: number;
  readonly counted: number;
}

function curveOf(quarters: readonly Quarter[]): Curve {
  const first = quarters.findIndex(({ declared }) => declared > 0);
  const used = first === -1 ? [] : quarters.slice(first).filter(({ counted }) => counted >= LEAST_LINES);
  const points = used.map(({ day, declared, counted }): Point => ({ x: day, y: logOdds(declared, counted) }));
  const trend = fitTrend(points);
  if (trend.line === null) return { withheld: trend.withheld, fit: null };
  const { line } = trend;
  const [begin, end] = [points[0]!, points.at(-1)!];
  const thresholds = THRESHOLDS.flatMap(threshold => {
    const odds = Math.log(threshold / (100 - threshold));
    const at = odds <= end.y || line.slope.value <= 0 ? null : reachedAt(line, odds);
    if (at === null || at.value <= end.x || at.value > end.x + FARTHEST) return [];
    const to = at.to > end.x + FARTHEST ? null : dayOf(at.to);
    return [{ threshold, date: dayOf(at.value), from: dayOf(at.from), to }];
  });
  return {
    withheld: null,
    fit: { ...fitOf(trend), first: dayOf(begin.x), last: dayOf(end.x), thresholds },
  };
}

/** Of a trend over days. */
export function fitOf({ line }: Extract<Trend, { readonly withheld: null }>) {
  const { value, from, to } = doubling(line);
  return {
    quarters: line.points,
    r2: rounded(line.r2, 4),
    doublingDays: { value: rounded(value, 1), from: rounded(from, 1), to: rounded(to, 1) },
  };
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

function dayOf(day: number): string {
  return isoDate(Math.floor(day) * DAY).slice(0, 10);
}
