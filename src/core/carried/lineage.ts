import type { CommitPatch } from './commit-patch';

/** A source among the others: what lies on a line of first parents is one work. */
export interface Member {
  readonly commit: CommitPatch;
  /** The first source of its line. */
  readonly root: string;
  /** How many sources lie below it on its line. */
  readonly depth: number;
  /** Whether no line of another source goes on from here. */
  readonly isEnd: boolean;
}

/** Every source by id, each after those of its parents that are sources. */
export function lineage(commits: readonly CommitPatch[]): Map<string, Member> {
  const byId = new Map(commits.map(commit => [commit.id, commit]));
  const firsts = new Set(commits.flatMap(({ parents }) => parents.slice(0, 1)));
  const members = new Map<string, Member>();
  for (const commit of parentsFirst(byId)) {
    const below = members.get(commit.parents[0] ?? '');
    const isEnd = !firsts.has(commit.id);
    const line =
      below === undefined ? { root: commit.id, depth: 0 } : { root: below.root, depth: below.depth + 1 };
    members.set(commit.id, { commit, isEnd, ...line });
  }
  return members;
}

function parentsFirst(commits: ReadonlyMap<string, CommitPatch>): CommitPatch[] {
  const children = new Map<string, CommitPatch[]>();
  const waiting = new Map<CommitPatch, number>();
  const ready: CommitPatch[] = [];
  for (const commit of commits.values()) {
    const parents = [...new Set(commit.parents)].filter(parent => commits.has(parent));
    if (parents.length === 0) ready.push(commit);
    waiting.set(commit, parents.length);
    for (const parent of parents) {
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [commit]);
      else known.push(commit);
    }
  }
  // What is added while it is gone through is gone through as well.
  for (const commit of ready)
    for (const child of children.get(commit.id) ?? []) {
      const left = waiting.get(child)! - 1;
      waiting.set(child, left);
      if (left === 0) ready.push(child);
    }
  return ready;
}

/** Whether two sources are states of one work: on one line, or the same commit made anew by a rebase or an amend. */
export function isSameWork(a: Member, b: Member): boolean {
  return a.root === b.root || (a.commit.authorTime !== null && a.commit.authorTime === b.commit.authorTime);
}

/** When it was made, in seconds. */
export function dateOf({ commit }: Member): number {
  return commit.committerTime ?? 0;
}

/** Whether `a` was made later than `b`. */
export function isLater(a: Member, b: Member): boolean {
  return dateOf(a) === dateOf(b) ? a.depth > b.depth : dateOf(a) > dateOf(b);
}
