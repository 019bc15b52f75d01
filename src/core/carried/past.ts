import type { Comparison } from './compare-view';
import { dateOf, type Member } from './lineage';

/** So much of a target must stand at the end of a line of several sources to be what these wrote. */
const NEARLY_ALL = 0.95;

/**
 * A source that is the same patch may itself be a squash: where what several other sources wrote before it is the same,
 * lines are theirs. `files` hold numbers in `SourceLines` by added line.
 */
export function fromPast(
  files: readonly Int32Array[],
  { commit, root }: Member,
  comparisons: readonly Comparison[],
  weight: number,
): readonly Int32Array[] {
  const past = comparisons
    .filter(({ view }) => view.isWhole && view.member.root !== root)
    .filter(({ view }) => dateOf(view.member) <= (commit.committerTime ?? 0))
    .filter(one => one.weight >= NEARLY_ALL * weight && one.view.weight * NEARLY_ALL <= weight)
    .sort((a, b) => b.weight - a.weight || a.view.weight - b.view.weight)[0];
  if (past === undefined) return files;
  return files.map((lines, i) =>
    lines.map((line, at) => (past.files[i]![at]! >= 0 ? past.files[i]![at]! : line)),
  );
}
