import {
  type BranchFinding,
  type Catalogue,
  inheritBranch,
  inheritStatement,
  isOwnName,
  type MergeStatement,
} from '../evidence';
import { type CommitGraph, ELSEWHERE, type Mainline, visitBranches } from '../graph';
import type { Attribution } from '../model';

/** What merges say of the branches that they brought in, by the merge's number. */
export interface MergesSay {
  /** The sign that the branch's name is. */
  readonly branches: ReadonlyMap<number, BranchFinding>;
  /** What the merge's own message declares. */
  readonly statements: ReadonlyMap<number, MergeStatement>;
}

/** The commits of those branches, and what was concluded of them. */
export interface MergedCommits {
  readonly graph: CommitGraph;
  readonly mainline: Mainline;
  readonly authorOf: (commit: number) => string;
  readonly get: (commit: number) => Attribution;
  readonly set: (commit: number, attribution: Attribution) => void;
}

/**
 * Hands on what merges say to the commits of their branches that say nothing themselves. A commit hears only of the merge
 * with which it landed: what a branch took over from the main line is older.
 */
export function hearMerges(say: MergesSay, commits: MergedCommits, catalogue: Catalogue): void {
  const { graph, get, set } = commits;
  visit(say.branches, commits, (commit, branch) => {
    if (isOwnName(branch.branch, commits.authorOf(commit))) return;
    set(commit, inheritBranch(get(commit), branch, catalogue));
  });
  visit(say.statements, commits, (commit, statement, merge) =>
    set(commit, inheritStatement(get(commit), graph.ids[merge]!, statement)),
  );
}

function visit<Said>(
  said: ReadonlyMap<number, Said>,
  { graph, mainline: { landing } }: MergedCommits,
  hear: (commit: number, what: Said, merge: number) => void,
): void {
  const merges = [...said.keys()].sort((a, b) => a - b);
  // A commit hears the first merge that brought it: those of other branches must not stand in the way.
  const inHistory = (commit: number) => landing[commit] !== ELSEWHERE;
  const inOrder = [...merges.filter(inHistory), ...merges.filter(merge => !inHistory(merge))];
  const belongs = (commit: number, merge: number) => landing[commit] === landing[merge];
  visitBranches(graph, inOrder, belongs, (commit, merge) => hear(commit, said.get(merge)!, merge));
}
