import type { SourceLines } from './source-lines';
import type { View } from './views';

/**
 * Fingerprints of lines that stand twice in one state of the sources' work, as imports do: one of them alone may have
 * been written by anybody.
 */
export function findCommon(views: readonly View[], lines: SourceLines): Set<number> {
  const common = new Set<number>();
  const looked = new Set<Int32Array>();
  for (const { files, isWhole } of views) {
    let seen = new Set<number>();
    for (const held of files.values()) {
      // A file that stays as it is would be gone through for every branch.
      if (isWhole && looked.has(held)) continue;
      if (isWhole) seen = new Set();
      looked.add(held);
      for (const line of held) {
        const mark = lines.marks[line]!;
        if (seen.has(mark)) common.add(mark);
        seen.add(mark);
      }
    }
  }
  return common;
}
