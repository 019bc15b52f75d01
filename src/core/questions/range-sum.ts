import type { JudgedHistory } from '../attribution';
import { countsOf } from '../compose';
import { roleOf } from '../files';
import { forEachRun, type Runs } from '../lines';
import { type FileRole, ROLES } from '../model';
import { NO_SHARES, type RangeRow, sharesOf } from '../report';
import { addLines, type ClassVector, classVector, type ReleaseCommits, USERS } from '../trend';

/** What is counted of a range. */
export type Figures = Pick<RangeRow, 'lines' | 'share' | 'commits' | 'roles'>;

/** Adds up the lines of one range. */
export class RangeSum {
  private readonly lines = classVector();
  private readonly byRole = new Map<FileRole, ClassVector>();
  /** Commits that own some of the lines. */
  private readonly owning = new Set<number>();

  constructor(
    private readonly judged: JudgedHistory,
    private readonly own: ReleaseCommits,
  ) {}

  /** The lines of a file that counts, by the name that a reader sees. */
  file(name: string, runs: Runs): void {
    const { owners } = this.judged;
    const found = classVector();
    forEachRun(runs, (owner, count) => {
      const commit = owners.commitOf(owner);
      if (commit === null || !this.own.has(commit)) return;
      addLines(found, owners, owner, count);
      this.owning.add(commit);
    });
    const role = roleOf(name);
    const ofRole = this.byRole.get(role) ?? classVector();
    this.byRole.set(role, ofRole);
    for (const sum of [this.lines, ofRole])
      found.forEach((count, column) => {
        sum[column]! += count;
      });
  }

  /** `boundary`: ids of commits that seem to add what was there before; where all lines are theirs, no share is told. */
  told(boundary: ReadonlySet<string>): Figures {
    const { ids } = this.judged.graph;
    const lines = countsOf(this.lines);
    const isTold = boundary.size === 0 || [...this.owning].some(commit => !boundary.has(ids[commit]!));
    return {
      lines,
      share: isTold ? sharesOf(lines) : { ...NO_SHARES },
      commits: countsOf(this.commits()),
      roles: ROLES.flatMap(role => {
        const own = this.byRole.get(role);
        return own === undefined ? [] : [{ role, lines: countsOf(own) }];
      }).filter(row => row.lines.counted > 0),
    };
  }

  private commits(): ClassVector {
    const { graph, attributions } = this.judged;
    const found = classVector();
    for (const commit of this.own.commits) {
      if (graph.isMerge(commit)) continue;
      found[attributions.classes[commit]!]!++;
      if (attributions.users[commit] === 1) found[USERS]!++;
    }
    return found;
  }
}
