import type { CommitPatch } from '../carried';
import type { Ref } from '../git';
import type { Word } from './squashed-history';

/** A commit that is not in the history. */
export interface OutsideCommit extends Omit<CommitPatch, 'files'> {
  readonly word: Word;
}

/** A branch with its commits that are not in the history. */
export interface Branch {
  readonly ref: Ref;
  /** Full ids, merges too. */
  readonly commits: readonly string[];
  /** Those that wrote something of their own. */
  readonly own: readonly string[];
}

/** A branch of more commits is no request to merge. */
const MOST_COMMITS = 400;

/** Null where it holds too many commits. */
export function branchFrom(ref: Ref, outside: ReadonlyMap<string, OutsideCommit>): Branch | null {
  const found = new Set<string>();
  const waiting = [ref.object];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const commit = outside.get(id);
    if (commit === undefined || found.has(id)) continue;
    found.add(id);
    if (found.size > MOST_COMMITS) return null;
    waiting.push(...commit.parents);
  }
  const commits = [...found];
  return { ref, commits, own: commits.filter(id => outside.get(id)!.parents.length < 2) };
}

export function isSameWord(a: Word, b: Word): boolean {
  return a.class === b.class && a.agent?.agent === b.agent?.agent && a.agent?.model === b.agent?.model;
}

/** The number of the request that a ref is the head of; null for any other branch. */
export function requestOf({ name }: Ref): number | null {
  const digits = /^pull\/(\d{1,9})\/head$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The number that a forge puts behind the first line of the message where it joins the commits of a request. */
export function requestIn(subject: string): number | null {
  const digits = /\(#(\d{1,9})\)\s*$/.exec(subject)?.[1];
  return digits === undefined ? null : Number(digits);
}
