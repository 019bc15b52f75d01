import { mixed } from './collect-patches';
import { type CommitPatch, isOwn } from './commit-patch';
import { dateOf, isLater, isSameWork, type Member } from './lineage';

/** What has fewer letters and digits than this may have been written twice by chance. */
const LEAST_WEIGHT = 16;

/**
 * Stands for all lines that a commit added and removed in each file, wherever they stand there; null where it
 * added none, or not all are known.
 */
function patchKey({ files }: CommitPatch): string | null {
  const parts: string[] = [];
  for (const { from, path, marks, removed, isWhole } of files) {
    if (!isWhole) return null;
    parts.push(JSON.stringify([from, path, removed, marks.length, marks.reduce(mixed, 0)]));
  }
  return files.some(({ marks }) => marks.length > 0) ? parts.sort().join('\n') : null;
}

function isTelling({ files }: CommitPatch): boolean {
  let weight = 0;
  for (const { weights } of files) for (const one of weights) weight += one;
  return weight >= LEAST_WEIGHT;
}

/** By target: the source that is the same patch. No two are that of the same source. */
export function findSamePatches(
  members: Iterable<Member>,
  targets: readonly CommitPatch[],
): Map<CommitPatch, Member> {
  const patches = new SamePatches(members);
  const same = new Map<CommitPatch, Member>();
  const taken = new Set<Member>();
  for (const target of targets) {
    const member = patches.of(target);
    if (member === null || taken.has(member)) continue;
    taken.add(member);
    same.set(target, member);
  }
  return same;
}

/** Sources by what they changed. */
class SamePatches {
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
    const likely = made.length > 0 || !isTelling(target) ? made : before;
    const last = likely.reduce<Member | null>(
      (last, next) => (last && isLater(last, next) ? last : next),
      null,
    );
    return last && likely.every(member => isSameWork(member, last)) ? last : null;
  }
}
