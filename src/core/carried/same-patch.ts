import { mixed } from './collect-patches';
import { type CommitPatch, isOwn } from './commit-patch';
import { dateOf, isLater, isSameWork, type Member } from './lineage';

/** One line with fewer letters and digits than this may have been written twice. */
const LEAST_WEIGHT = 16;

/**
 * Stands for all lines that a commit added and removed in each file, wherever they stand there; null where that says
 * too little, or is not known.
 */
function patchKey({ files }: CommitPatch): string | null {
  const parts: string[] = [];
  let weight = 0;
  for (const { from, path, marks, weights, removed, isWhole } of files) {
    if (!isWhole) return null;
    for (const one of weights) weight += one;
    parts.push(JSON.stringify([from, path, removed, marks.length, marks.reduce(mixed, 0)]));
  }
  return weight < LEAST_WEIGHT ? null : parts.sort().join('\n');
}

/** Sources by what they changed. */
export class SamePatches {
  private readonly byKey = new Map<string, Member[]>();

  constructor(members: Iterable<Member>) {
    for (const member of members) {
      const key = isOwn(member.commit) ? patchKey(member.commit) : null;
      const same = key === null ? undefined : this.byKey.get(key);
      if (same !== undefined) same.push(member);
      else if (key !== null) this.byKey.set(key, [member]);
    }
  }

  /**
   * The source that a target is, made anew: of several states of one work the last before it; null where there is none,
   * or they are of different works.
   */
  of(target: CommitPatch): Member | null {
    const key = patchKey(target);
    const until = target.committerTime ?? Number.POSITIVE_INFINITY;
    const before = (key === null ? [] : (this.byKey.get(key) ?? [])).filter(
      member => dateOf(member) <= until,
    );
    const made = before.filter(({ commit }) => commit.authorTime === target.authorTime);
    const likely = made.length > 0 ? made : before;
    const last = likely.reduce<Member | null>(
      (last, next) => (last && isLater(last, next) ? last : next),
      null,
    );
    return last && likely.every(member => isSameWork(member, last)) ? last : null;
  }
}
