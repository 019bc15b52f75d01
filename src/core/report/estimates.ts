import { sharesOf } from './figures';
import type { Report } from './schema';

export interface EstimateThen {
  readonly date: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** What was declared then. */
  readonly low: number | null;
}

const MOST = 8;

/** AI's share as the records make it at the end of each quarter, the last ones up to the head; of quarters where there is one. */
export function estimatesByQuarter({ trend, series }: Pick<Report, 'trend' | 'series'>): EstimateThen[] {
  const last = new Map<string, EstimateThen>();
  trend.forEach(({ date, living }, i) => {
    const estimate = series.estimate?.[i] ?? null;
    if (estimate === null || living.counted === 0) return;
    const quarter = `${date.slice(0, 4)} ${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
    last.set(quarter, { date, ...estimate, low: sharesOf(living).low });
  });
  return [...last.values()].slice(-MOST);
}
