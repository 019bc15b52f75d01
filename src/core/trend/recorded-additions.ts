import type { OwnerTable } from '../attribution';
import { forEachRun, type Owner, type Runs } from '../lines';
import type { Taken } from './counters/counter';

/** Of lines that commits added, by commit and path: how many are whose, where records tell that apart. */
export class RecordedAdditions {
  private readonly lines = new Map<number, Map<number, Map<Owner, number>>>();

  constructor(private readonly owners: OwnerTable) {}

  /** The version of a file that a commit made. */
  see(commit: number, path: number, runs: Runs): void {
    if (!this.owners.isDivided(commit)) return;
    const own = new Map<Owner, number>();
    forEachRun(runs, (owner, count) => {
      if (this.owners.commitOf(owner) === commit) own.set(owner, (own.get(owner) ?? 0) + count);
    });
    const files = this.lines.get(commit) ?? new Map<number, Map<Owner, number>>();
    this.lines.set(commit, files.set(path, own));
  }

  /**
   * What the lines that a commit added to a file are taken for; null where nothing but the commit says. Git may count
   * more lines than the commit owns, or fewer: what is more is taken for what the commit is.
   */
  divide(
    commit: number,
    path: number,
    added: number,
  ): [taken: Taken & { readonly owner: Owner }, lines: number][] | null {
    const own = this.lines.get(commit)?.get(path);
    if (own === undefined) return null;
    const { owners } = this;
    const divided: [Taken & { owner: Owner }, number][] = [];
    let left = added;
    for (const [owner, lines] of [...own, [owners.ofCommit(commit), added] as const]) {
      const count = Math.min(lines, left);
      left -= count;
      const taken = {
        owner,
        class: owners.classOf(owner),
        byUser: owners.isByUser(owner),
        agent: owners.agentOf(owner),
        rung: owners.rungOf(owner),
      };
      if (count > 0) divided.push([taken, count]);
    }
    return divided;
  }
}
