import type { Loss } from './landed-change';

/** What is known of the lines of one commit and class. */
export interface Counted {
  /** Lines that it added. */
  readonly landed: number;
  /** Of its lines: those that live at the head. */
  readonly living: number;
  /** Of its lines: those that were lost before they were on the main line. */
  readonly early: number;
  /** Those that were lost afterwards, in any order. */
  readonly losses: readonly Loss[];
}

/** landed + surplus = early + living + lost + vanished, where all are what is said here. */
export interface Settled {
  readonly early: number;
  readonly living: number;
  readonly lost: number;
  /** What was landed and whose time is known: still living, or lost. */
  readonly lines: number;
  /** By days, each number of days once. */
  readonly losses: readonly Loss[];
  /** What there is more than was landed. */
  readonly surplus: number;
  /** What was landed and is neither lost nor living. */
  readonly vanished: number;
}

/**
 * A line dies on an edge of history: two branches may both take it away, and a merge may keep what one of them took away or
 * drop what none did. So losses and living lines may be more than what was landed, or fewer. What is more is a surplus:
 * the latest losses are not counted, for a line that dies twice died at the first. What is fewer has vanished, nobody
 * knows when, and is taken for never landed.
 */
export function settle({ landed, living, early, losses }: Counted): Settled {
  const lived = Math.min(living, landed);
  const before = Math.min(early, landed - lived);
  let room = landed - lived - before;
  const kept: Loss[] = [];
  for (const { days, lines } of byDays(losses)) {
    const counted = Math.min(lines, room);
    room -= counted;
    if (counted > 0) kept.push({ days, lines: counted });
  }
  const lost = sum(kept);
  const surplus = living + early + sum(losses) - lived - before - lost;
  return { early, living, lost: sum(losses), lines: lived + lost, losses: kept, surplus, vanished: room };
}

/** Those of the same day as one, the first days first. */
function byDays(losses: readonly Loss[]): readonly Loss[] {
  if (losses.length < 2) return losses;
  const joined: { days: number; lines: number }[] = [];
  for (const { days, lines } of [...losses].sort((a, b) => a.days - b.days)) {
    const last = joined.at(-1);
    if (last?.days === days) last.lines += lines;
    else joined.push({ days, lines });
  }
  return joined;
}

function sum(losses: readonly Loss[]): number {
  return losses.reduce((all, { lines }) => all + lines, 0);
}
