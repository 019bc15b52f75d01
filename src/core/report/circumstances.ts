import type { Circumstance, Report } from './schema';

/** For what a repository is set up at its head, and what the commits since the first of it declare. */
export interface SetUp {
  /** Display names; empty where only files speak that several agents read. */
  readonly agents: readonly string[];
  readonly since: Circumstance['since'];
  readonly commits: Circumstance['commits'];
}

/** Null where the head has no agent's file. */
export function setUpOf({ circumstances }: Pick<Report, 'circumstances'>): SetUp | null {
  const there = (circumstances ?? []).filter(({ until }) => until === null);
  const single = there.filter(({ agent }) => agent !== null);
  // Those of a single agent say more: the others only count where they are alone.
  const [first, ...others] = single.length > 0 ? single : there;
  if (first === undefined) return null;
  const oldest = others.reduce((a, b) => (b.since.date < a.since.date ? b : a), first);
  return {
    agents: single.map(({ agent }) => agent!),
    since: oldest.since,
    commits: oldest.commits,
  };
}
