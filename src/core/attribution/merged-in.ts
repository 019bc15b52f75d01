import {
  type BranchFinding,
  type Catalogue,
  inheritBranch,
  inheritStatement,
  isOwnName,
  MERGE_SIGN,
  type MergeStatement,
} from '../evidence';
import { type CommitGraph, ELSEWHERE, type Mainline, visitBranches } from '../graph';
import type { Attribution, Evidence } from '../model';

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
  for (const { said: branch, own } of branchesOf(say.branches, commits)) {
    // Where the agent signed its commits, the others are those of people.
    if (own.some(commit => get(commit).class === 'agent')) continue;
    for (const commit of own)
      if (!isOwnName(branch.branch, commits.authorOf(commit)))
        set(commit, inheritBranch(get(commit), branch, catalogue));
  }
  for (const { merge, said: statement, own } of branchesOf(say.statements, commits))
    for (const commit of own) set(commit, inheritStatement(get(commit), graph.ids[merge]!, statement));
}

/** What a commit heard from the merge of its branch, where only the sign is known. */
export function heardEvidence(sign: string): Evidence {
  return { sign, where: sign === MERGE_SIGN ? 'merge' : 'branch', text: '' };
}

/** A merge that says something, and the commits of its branch; merges among them state nothing of AI. */
interface SaidOfBranch<Said> {
  readonly merge: number;
  readonly said: Said;
  readonly own: readonly number[];
}

function branchesOf<Said>(
  said: ReadonlyMap<number, Said>,
  { graph, mainline: { landing } }: MergedCommits,
): SaidOfBranch<Said>[] {
  const merges = [...said.keys()].sort((a, b) => a - b);
  // A commit hears the first merge that brought it: those of other branches must not stand in the way.
  const inHistory = (commit: number) => landing[commit] !== ELSEWHERE;
  const inOrder = [...merges.filter(inHistory), ...merges.filter(merge => !inHistory(merge))];
  const belongs = (commit: number, merge: number) => landing[commit] === landing[merge];
  const own = new Map<number, number[]>(inOrder.map(merge => [merge, []]));
  visitBranches(graph, inOrder, belongs, (commit, merge) => {
    if (!graph.isMerge(commit)) own.get(merge)!.push(commit);
  });
  return inOrder.map(merge => ({ merge, said: said.get(merge)!, own: own.get(merge)! }));
}
