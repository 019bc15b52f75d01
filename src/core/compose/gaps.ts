import type { JudgedHistory } from '../attribution';
import type { RepositoryPlace } from '../git';
import { ELSEWHERE } from '../graph';
import type { Counts, Report } from '../report';
import type { Unread } from './problems';

/** What the report needed and did not find. */
export interface Gaps {
  /** Commits of the history at which a shallow clone cuts it. */
  readonly shallow: readonly string[];
  /** Commits at which history ends because a parent is missing. */
  readonly cut: readonly string[];
  /** A partial clone, and something was missing. */
  readonly partial: boolean;
}

/** A shallow clone or a partial one is none to a report that needs nothing of what was left out. */
export function gapsOf(
  place: RepositoryPlace,
  { graph, mainline: { landing }, cut }: JudgedHistory,
  { commits, blobs }: Unread,
  ruleFiles: number,
): Gaps {
  const isThere = (id: string) => (landing[graph.numberOf(id) ?? -1] ?? ELSEWHERE) !== ELSEWHERE;
  return {
    shallow: place.shallow.filter(isThere).sort(),
    cut,
    partial: place.partial && commits.length + blobs.length + ruleFiles > 0,
  };
}

export function reasonsOf({ shallow, cut, partial }: Gaps): Report['repository']['reasons'] {
  return [
    ...(shallow.length > 0 ? ['shallow'] : []),
    ...(partial ? ['partial'] : []),
    ...(cut.length > 0 ? ['missing-commits'] : []),
  ];
}

/** All that lives seems to come from where history is cut: no other commit added a line, as at depth 1. */
export function isCutShort({ shallow, cut }: Gaps, living: Counts, added: Counts): boolean {
  return shallow.length + cut.length > 0 && living.counted > 0 && added.counted === 0;
}
