import type { PanelTick } from './panel';
import type { Teller } from './teller';

/** A quarter as `2026-Q1`, counted. */
function numberOf(quarter: string): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
}

/** Quarters along an axis, 0 to 1, in the order of time; one alone stands in the middle. Ticks where years begin, or the quarters. */
export function quarterAxis(quarters: readonly string[]) {
  const numbers = quarters.map(numberOf);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const at = (number: number) => (last === first ? 0.5 : (number - first) / (last - first));
  const isLong = last - first > 5;
  const ticks: PanelTick[] = [];
  for (let number = first; number <= last; number++) {
    const [year, quarter] = [Math.floor(number / 4), (number % 4) + 1];
    if (isLong && quarter !== 1) continue;
    ticks.push({ at: at(number), label: isLong ? String(year) : `${year}-Q${quarter}` });
  }
  return { x: (quarter: string) => at(numberOf(quarter)), ticks };
}

const TOPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1] as const;

/** The end of an axis of shares. */
export function topOfShares(shares: readonly number[]): number {
  const most = Math.max(0, ...shares);
  return TOPS.find(top => top >= most) ?? 1;
}

/** At both ends, and halfway where that is a whole percentage. */
export function shareTicks(top: number, { wholePercent }: Teller): PanelTick[] {
  const isWhole = Number.isInteger(Math.round(top * 100) / 2);
  return [0, ...(isWhole ? [top / 2] : []), top].map(share => ({
    at: share / top,
    label: wholePercent(share),
  }));
}
