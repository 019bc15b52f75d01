import { compareText } from '../text';
import type { Circumstance, Report } from './schema';

/** For what a repository is set up at its head, and what the commits since the first of it declare. */
export interface SetUp {
  /** Display name of the one since when it is; null where only files speak that several agents read. */
  readonly agent: string | null;
  /** Names of those for which it is by now, too. */
  readonly others: readonly string[];
  readonly since: Circumstance['since'];
  readonly commits: Circumstance['commits'];
}

/** Null where the head has no agent's file. */
export function setUpOf({ circumstances }: Pick<Report, 'circumstances'>): SetUp | null {
  const there = (circumstances ?? []).filter(({ until }) => until === null);
  // Those of a single agent say more: what several read only speaks where it is alone.
  const [first, ...others] = there.toSorted(
    (a, b) => Number(a.agent === null) - Number(b.agent === null) || compareText(a.since.date, b.since.date),
  );
  if (first === undefined) return null;
  const { agent, since, commits } = first;
  return { agent, others: others.flatMap(({ agent }) => agent ?? []), since, commits };
}
