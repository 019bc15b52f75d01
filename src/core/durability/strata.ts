import { type Group, groupOf, type LandedChange } from './landed-change';

/** Changes of one directory and quarter. */
export type Stratum = Readonly<Record<Group, readonly LandedChange[]>>;

/** Those directories and quarters in which both groups landed lines. */
export function matchedStrata(changes: readonly LandedChange[]): Stratum[] {
  const strata = new Map<string, Record<Group, LandedChange[]>>();
  for (const change of changes) {
    const group = groupOf(change.class);
    if (group === null || change.lines === 0) continue;
    const key = `${change.quarter} ${change.folder}`;
    const stratum = strata.get(key) ?? { ai: [], others: [] };
    strata.set(key, stratum);
    stratum[group].push(change);
  }
  return [...strata.values()].filter(({ ai, others }) => ai.length > 0 && others.length > 0);
}
