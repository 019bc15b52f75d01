import type { CarriedRange } from './carried';
import type { SourceLines } from './source-lines';

/**
 * `numbers`: of a file's added lines, from 0; `found`: for each its number in `SourceLines`, or less than 0; `same`: the
 * source whose patch is the same.
 */
export function rangesOf(
  numbers: Int32Array,
  found: Int32Array,
  lines: SourceLines,
  same: string | null,
): CarriedRange[] {
  const ranges: CarriedRange[] = [];
  for (const [i, line] of found.entries()) {
    if (line < 0) continue;
    const { commit, file, number } = lines.place(line);
    const [target, source] = [numbers[i]! + 1, number + 1];
    const last = ranges.at(-1);
    const follows =
      last?.source === commit.id &&
      last.sourcePath === file.path &&
      last.last + 1 === target &&
      last.sourceFirst + target - last.first === source;
    if (follows) ranges[ranges.length - 1] = { ...last, last: target };
    else
      ranges.push({
        ...{ first: target, last: target },
        ...{ source: commit.id, sourcePath: file.path!, sourceFirst: source },
        how: commit.id === same ? 'same-patch' : 'same-lines',
      });
  }
  return ranges;
}
