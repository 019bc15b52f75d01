import type { CommitPatch } from './commit-patch';
import { type Comparison, compareFit } from './compare-view';
import { dateOf, isMadeAnew, type Member } from './lineage';
import type { SourceLines } from './source-lines';

/** So much of a target must stand at the end of a line of several sources to be what these wrote. */
const NEARLY_ALL = 0.95;

/**
 * A source that is the same patch may itself be a squash: where what several other sources wrote before it is the same,
 * lines are theirs, and what they did not write alike is nobody's. `files` hold numbers in `SourceLines` by added line.
 */
export function fromPast(
  files: readonly Int32Array[],
  { commit }: Member,
  comparisons: readonly Comparison[],
  lines: SourceLines,
): readonly Int32Array[] {
  const past = comparisons
    .filter(({ view }) => view.isWhole && dateOf(view.member) <= (commit.committerTime ?? 0))
    .filter(({ weight, mine }) => weight >= NEARLY_ALL * mine)
    .filter(one => isOfOthers(commit, one, lines))
    .sort(compareFit)[0];
  return past === undefined ? files : past.files;
}

/** Whether the lines are those of several sources, none of which is the source itself in another state. */
function isOfOthers(commit: CommitPatch, { files }: Comparison, lines: SourceLines): boolean {
  const others = new Set<CommitPatch>();
  for (const found of files) for (const line of found) if (line >= 0) others.add(lines.place(line).commit);
  return others.size > 1 && !others.has(commit) && ![...others].some(other => isMadeAnew(other, commit));
}
