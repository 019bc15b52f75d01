import type { Member } from './lineage';
import { replay, type Standing } from './replay';
import type { SourceLines } from './source-lines';

interface State {
  readonly standing: Standing;
  /** How many sources still go on from it. */
  uses: number;
}

/** The last source of each line of several, and what the sources added of all that stands there. */
export function* ends(
  members: ReadonlyMap<string, Member>,
  lines: SourceLines,
): Generator<readonly [Member, Standing]> {
  const uses = new Map<string, number>();
  for (const { commit } of members.values())
    for (const parent of commit.parents) uses.set(parent, (uses.get(parent) ?? 0) + 1);
  const states = new Map<string, State>();
  const take = (id: string): Standing => {
    const state = states.get(id)!;
    if (--state.uses > 0) return new Map(state.standing);
    states.delete(id);
    return state.standing;
  };
  // Each comes after its parents.
  for (const [id, member] of members) {
    const [first, ...others] = member.commit.parents;
    const beside = others.filter(parent => states.has(parent)).map(take);
    const standing = first !== undefined && states.has(first) ? take(first) : new Map();
    replay(standing, beside, member.commit, lines);
    if (member.isEnd && (member.depth > 0 || beside.length > 0)) yield [member, standing];
    if (uses.has(id)) states.set(id, { standing, uses: uses.get(id)! });
  }
}
