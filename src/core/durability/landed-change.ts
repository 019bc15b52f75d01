import type { AuthorClass } from '../model';

/** Lines that were taken away on such a day: 0 is the moment of landing, 1 what came up to 24 hours later, and so on. */
export interface Loss {
  readonly days: number;
  readonly lines: number;
}

/** What one commit landed, of one class. All times are in days since it came onto the main line. */
export interface LandedChange {
  readonly class: AuthorClass;
  /** How long it has been there at the head; not rounded. */
  readonly observed: number;
  /** Quarter of landing: `2026-Q1`. */
  readonly quarter: string;
  /** Directory, as a number: where most of its lines are. */
  readonly folder: number;
  /** Lines of which it is known how long they lived: those that live, and those that were lost. */
  readonly lines: number;
  /** By days, each number of days once. */
  readonly losses: readonly Loss[];
}

export const GROUPS = ['ai', 'others'] as const;
export type Group = (typeof GROUPS)[number];

/** Null for bots that are not AI: what they write is replaced by the next run, and is no one's judgement. */
export function groupOf(name: AuthorClass): Group | null {
  return GROUP_OF[name];
}

const GROUP_OF: Readonly<Record<AuthorClass, Group | null>> = {
  agent: 'ai',
  pair: 'ai',
  assist: 'ai',
  unknown: 'others',
  human: 'others',
  automation: null,
};

/** A change that lands more lines than this is a bulk: an import, a move, a reformatting as often as work. */
export const BULK = 1000;

export function isBulk({ lines }: LandedChange): boolean {
  return lines > BULK;
}

export function linesOf(changes: readonly Pick<LandedChange, 'lines'>[]): number {
  let sum = 0;
  for (const { lines } of changes) sum += lines;
  return sum;
}

/** Lines lost when they were no older than `days`. */
export function lostWithin({ losses }: LandedChange, days: number): number {
  let sum = 0;
  for (const loss of losses) {
    if (loss.days > days) break;
    sum += loss.lines;
  }
  return sum;
}
