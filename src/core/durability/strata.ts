import { type Group, groupOf, type LandedChange } from './landed-change';

/** Changes of one directory and quarter. */
export type Stratum = Readonly<Record<Group, readonly LandedChange[]>>;

/** Those directories and quarters in which both groups landed lines, in the order in which the changes come to them. */
export function matchedStrata(changes: readonly LandedChange[]): Stratum[] {
  const strata = new Map<string, Map<number, Record<Group, LandedChange[]> | null>>();
  // Most changes are of others, and landed where no AI did.
  for (const { class: name, quarter, folder, lines } of changes) {
    if (groupOf(name) !== 'ai' || lines === 0) continue;
    const folders = strata.get(quarter);
    if (folders === undefined) strata.set(quarter, new Map([[folder, null]]));
    else folders.set(folder, null);
  }
  const met: Record<Group, LandedChange[]>[] = [];
  for (const change of changes) {
    const group = groupOf(change.class);
    const folders = strata.get(change.quarter);
    if (group === null || change.lines === 0 || !folders?.has(change.folder)) continue;
    let stratum = folders.get(change.folder) ?? null;
    if (stratum === null) {
      stratum = { ai: [], others: [] };
      folders.set(change.folder, stratum);
      met.push(stratum);
    }
    stratum[group].push(change);
  }
  return met.filter(({ others }) => others.length > 0);
}
