import type { Counts } from '../report';
import type { Member } from './member';
import { noCounts, plus, sumOf } from './sums';

/** All repositories together in one month: each at its last snapshot up to then. */
export interface MonthSum {
  readonly month: string;
  /** Of those whose share may be told; only they are counted. */
  readonly repositories: number;
  readonly living: Counts;
  readonly added: Counts;
  readonly commits: Counts;
}

/** Every month in which any repository has a snapshot, oldest first. */
export function monthSums(members: readonly Member[]): MonthSum[] {
  const months = [...new Set(members.flatMap(member => member.months.map(({ month }) => month)))].sort();
  const told = members.filter(({ isTold }) => isTold);
  const walks = told.map(member => new Walk(member));
  return months.map(month => {
    const states = walks.flatMap(walk => walk.to(month) ?? []);
    return {
      month,
      repositories: states.length,
      living: sumOf(states.map(({ living }) => living)),
      added: sumOf(states.map(({ added }) => added)),
      commits: sumOf(states.map(({ commits }) => commits)),
    };
  });
}

/** What one repository is in each of these months: nothing before it begins, then its last state. Nothing comes in a quiet one. */
export function monthsOf(member: Member, months: readonly string[]): MonthSum[] {
  const walk = new Walk(member);
  return months.map(month => {
    const state = walk.to(month);
    const none = { living: noCounts(), added: noCounts(), commits: noCounts() };
    return { month, repositories: state === null ? 0 : 1, ...(state ?? none) };
  });
}

/** Goes through the months of one repository once. */
class Walk {
  private next = 0;
  private living: Counts | null = null;

  constructor(private readonly member: Member) {}

  /** Months must come in their order. */
  to(month: string): { living: Counts; added: Counts; commits: Counts } | null {
    let [added, commits] = [noCounts(), noCounts()];
    for (;;) {
      const state = this.member.months[this.next];
      if (state === undefined || state.month > month) break;
      this.living = state.living;
      added = plus(added, state.added);
      commits = plus(commits, state.commits);
      this.next++;
    }
    return this.living === null ? null : { living: this.living, added, commits };
  }
}
