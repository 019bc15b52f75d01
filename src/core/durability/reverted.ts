/**
 * Which of the commits that others say to take back are taken back in the end: a commit that takes back is heeded only if
 * it is not taken back itself. `reverts`: the commits that each takes back, by number; a commit comes after all that it
 * takes back.
 */
export function revertedInTheEnd(reverts: ReadonlyMap<number, readonly number[]>): Set<number> {
  const reverted = new Set<number>();
  for (const [by, commits] of [...reverts].sort(([a], [b]) => b - a))
    if (!reverted.has(by)) for (const commit of commits) reverted.add(commit);
  return reverted;
}
