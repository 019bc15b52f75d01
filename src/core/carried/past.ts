import type { CommitPatch } from './commit-patch';
import type { Comparison } from './compare-view';
import { dateOf, type Member } from './lineage';
import type { SourceLines } from './source-lines';

/** So much of a target must stand at the end of a line of several sources to be what these wrote. */
const NEARLY_ALL = 0.95;

/**
 * A source that is the same patch may itself be a squash: where what several other sources wrote before it is the same,
 * lines are theirs. `files` hold numbers in `SourceLines` by added line.
 */
export function fromPast(
  files: readonly Int32Array[],
  { commit }: Member,
  comparisons: readonly Comparison[],
  lines: SourceLines,
): readonly Int32Array[] {
  const past = comparisons
    .filter(({ view }) => view.isWhole && dateOf(view.member) <= (commit.committerTime ?? 0))
    .filter(({ weight, united }) => weight >= NEARLY_ALL * united)
    .filter(one => !isOf(commit, one, lines))
    .sort((a, b) => b.weight * a.united - a.weight * b.united)[0];
  if (past === undefined) return files;
  return files.map((own, i) =>
    own.map((line, at) => (past.files[i]![at]! >= 0 ? past.files[i]![at]! : line)),
  );
}

/** What stands after a source itself is no past of it. */
function isOf(commit: CommitPatch, { files }: Comparison, lines: SourceLines): boolean {
  const firsts = files.flatMap(found => found.find(line => line >= 0) ?? []);
  return firsts.some(line => lines.place(line).commit === commit);
}
