import type { JudgedHistory } from '../attribution';
import { DAY, isoDate } from '../time';

/** When commits came onto the main line. */
export class LandingTimes {
  private readonly head: number;
  /** By months since the year 0. */
  private readonly months = new Map<number, string>();

  constructor(private readonly judged: Pick<JudgedHistory, 'mainline'>) {
    this.head = judged.mainline.dates.at(-1) ?? 0;
  }

  /** Days until the head. */
  observed(commit: number): number {
    return (this.head - this.of(commit)) / DAY;
  }

  /** Days until a later commit, begun days as whole ones. */
  between(commit: number, later: number): number {
    return Math.ceil((this.of(later) - this.of(commit)) / DAY);
  }

  /** `2026-Q1` */
  quarter(commit: number): string {
    const month = this.month(commit);
    return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  }

  /** `2026-01` */
  month(commit: number): string {
    const time = this.of(commit);
    const date = new Date(time * 1000);
    const number = date.getUTCFullYear() * 12 + date.getUTCMonth();
    let month = this.months.get(number);
    if (month === undefined) {
      month = isoDate(time).slice(0, 7);
      this.months.set(number, month);
    }
    return month;
  }

  private of(commit: number): number {
    const { dates, landing } = this.judged.mainline;
    return dates[landing[commit]!] ?? 0;
  }
}
