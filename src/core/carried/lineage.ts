import type { CommitPatch } from './commit-patch';

/** A source among the others: what lies on a line of first parents is one work. */
export interface Member {
  readonly commit: CommitPatch;
  /** Its first parent, where that is a source. */
  readonly below: Member | null;
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
    const below = members.get(commit.parents[0] ?? '') ?? null;
    const isEnd = !firsts.has(commit.id);
    const depth = below === null ? 0 : below.depth + 1;
    members.set(commit.id, { commit, below, depth, isEnd });
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
  return isMadeAnew(a.commit, b.commit) || isBelow(a, b) || isBelow(b, a);
}

export function isMadeAnew(a: CommitPatch, b: CommitPatch): boolean {
  return a.authorTime !== null && a.authorTime === b.authorTime;
}

function isBelow(low: Member, high: Member): boolean {
  let at: Member | null = high;
  while (at !== null && at.depth > low.depth) at = at.below;
  return at === low;
}

/** When it was made, in seconds. */
export function dateOf({ commit }: Member): number {
  return commit.committerTime ?? 0;
}

/** Whether `a` was made later than `b`. */
export function isLater(a: Member, b: Member): boolean {
  return dateOf(a) === dateOf(b) ? a.depth > b.depth : dateOf(a) > dateOf(b);
}
