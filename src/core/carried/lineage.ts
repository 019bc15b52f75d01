import type { CommitPatch } from './commit-patch';

/** A source among the others: what lies on a line of first parents is one work. */
export interface Member {
  readonly commit: CommitPatch;
  /** The first source of its line. */
  readonly root: string;
  /** How many sources lie below it on its line. */
  readonly depth: number;
  readonly children: readonly string[];
}

/** Every source by id, those first whose first parent is no source, and each after its first parent. */
export function lineage(commits: readonly CommitPatch[]): Map<string, Member> {
  const known = new Set(commits.map(({ id }) => id));
  const children = new Map<string, string[]>();
  const byId = new Map(commits.map(commit => [commit.id, commit]));
  const open: { readonly id: string; readonly root: string; readonly depth: number }[] = [];
  for (const { id, parents } of commits) {
    const [first] = parents;
    const siblings = children.get(first ?? '');
    if (first === undefined || !known.has(first)) open.push({ id, root: id, depth: 0 });
    else if (siblings !== undefined) siblings.push(id);
    else children.set(first, [id]);
  }
  const members = new Map<string, Member>();
  open.reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const own = children.get(next.id) ?? [];
    members.set(next.id, { ...next, commit: byId.get(next.id)!, children: own });
    for (const id of own) open.push({ id, root: next.root, depth: next.depth + 1 });
  }
  return members;
}

/** Whether two sources are states of one work: on one line, or the same commit made anew by a rebase or an amend. */
export function isSameWork(a: Member, b: Member): boolean {
  return a.root === b.root || (a.commit.authorTime !== null && a.commit.authorTime === b.commit.authorTime);
}
