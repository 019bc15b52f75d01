import { exclusionOf, type HeadMark, isMarkedGenerated, MARK_LOOK } from '../files';
import { BINARY, countContent, KIND } from '../git';
import { isPointer } from '../lines';
import type { LeftOut } from '../model';
import type { Rule } from './rule';

interface File {
  /** Byte string. */
  readonly path: string;
  readonly kind: number;
  /** Null where it cannot be read. */
  readonly content: Buffer | null;
}

/** Why a file is left out, as `Scope` says it of all files at once; null where it counts. */
export function whyLeftOut(
  { path, kind, content }: File,
  rule: Pick<Rule, 'attributes' | 'exclude'>,
): LeftOut | null {
  if (kind === KIND.submodule) return 'submodule';
  if (kind === KIND.symlink) return 'symlink';
  const count = content && countContent(content, MARK_LOOK);
  if (count?.lines === BINARY) return 'binary';
  const byPath = exclusionOf(path, rule.attributes, rule.exclude);
  if (byPath !== null) return byPath;
  if (content === null || count === null) return 'unreadable';
  if (isPointer(content)) return 'lfs';
  if (rule.attributes.of(path).generated === false) return null;
  return isMarkedGenerated(path, marksOf(count.marks)) ? 'generated' : null;
}

/** From line and mark, line and mark… */
function marksOf(numbers: readonly number[]): HeadMark[] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({
    line: numbers[2 * i]!,
    mark: numbers[2 * i + 1]!,
  }));
}
