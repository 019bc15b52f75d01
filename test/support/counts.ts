import type { Counts } from '../../src/core/report';

/** Counts with zeros where nothing is said; `counted` is the sum. */
export function countsWith(some: Partial<Counts>): Counts {
  const none = { agent: 0, pair: 0, assist: 0, unknown: 0, human: 0, automation: 0, users: 0, counted: 0 };
  const counts = { ...none, ...some };
  const { agent, pair, assist, unknown, human, automation } = counts;
  return { ...counts, counted: agent + pair + assist + unknown + human + automation };
}

/** Only the counts of a record that may hold more. */
export function countsIn(record: Counts): Counts {
  const { agent, pair, assist, unknown, human, automation, users, counted } = record;
  return { agent, pair, assist, unknown, human, automation, users, counted };
}
