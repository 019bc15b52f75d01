import { isCutShort, sharesOf } from '../../core/report';
import { DAY } from '../../core/time';
import type { ComparedReport } from '../../protocol/comparison';
import { both, type Pair, type Reports } from './comparison';

export const AXES = ['date', 'age'] as const;
/** By date, or by days since the first sign of AI. */
export type Axis = (typeof AXES)[number];

export interface Point {
  /** Seconds since 1970, or since the first sign. */
  readonly at: number;
  /** What is declared of the living lines from then on. */
  readonly share: number;
}

export interface Lines {
  /** Oldest first; empty where there is nothing to show. */
  readonly lines: Pair<readonly Point[]>;
  readonly from: number;
  readonly to: number;
}

/** The declared share of both sides over time, from the first sign of AI on either; null where nothing is declared. */
export function linesOf(reports: Reports, axis: Axis): Lines | null {
  const signs = both(reports, firstSign);
  const known = signs.filter(sign => sign !== null);
  const whole = both(reports, pointsOf);
  const from = axis === 'age' ? 0 : Math.min(...(known.length > 0 ? known : whole.flatMap(firstOf)));
  const shift = (n: 0 | 1): readonly Point[] => {
    if (axis === 'date') return begin(whole[n], from);
    const sign = signs[n];
    return sign === null ? [] : begin(whole[n], sign).map(({ at, share }) => ({ at: at - sign, share }));
  };
  const lines = [shift(0), shift(1)] as const;
  const points = lines.flat();
  const to = Math.max(...points.map(({ at }) => at));
  return points.some(({ share }) => share > 0) ? { lines, from, to: Math.max(to, from + DAY) } : null;
}

/** When the first commit that declares AI was made, in seconds; null where there is none. */
export function firstSign({ milestones }: ComparedReport): number | null {
  const first = milestones.find(({ id }) => id === 'first-ai');
  return first === undefined ? null : seconds(first.date);
}

function pointsOf(report: ComparedReport): Point[] {
  if (isCutShort(report)) return [];
  return report.trend.flatMap(({ date, living }) => {
    const share = sharesOf(living).low;
    const at = seconds(date);
    return share === null || Number.isNaN(at) ? [] : [{ at, share }];
  });
}

function firstOf(points: readonly Point[]): number[] {
  return points.slice(0, 1).map(({ at }) => at);
}

/** What held before is where the line begins. */
function begin(points: readonly Point[], from: number): Point[] {
  const before = points.findLast(({ at }) => at < from);
  const rest = points.filter(({ at }) => at >= from);
  return before === undefined ? rest : [{ at: from, share: before.share }, ...rest];
}

function seconds(iso: string): number {
  return Date.parse(iso) / 1000;
}
