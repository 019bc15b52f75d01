import { exclusionOf, type HeadMark, isMarkedGenerated, MARK_LOOK } from '../files';
import { BINARY, countContent, KIND } from '../git';
import { isPointer } from '../lines';
import type { Exclusion, LeftOut } from '../model';
import type { Rule } from './rule';

interface File {
  /** Byte string. */
  readonly path: string;
  readonly kind: number;
  /** Null where it cannot be read. */
  readonly content: Buffer | null;
}

type Deciding = Pick<Rule, 'attributes' | 'exclude' | 'countsGenerated'>;

/** Why a path alone leaves its file out under a rule; null where it may count. Byte string. */
export function exclusionUnder(
  { attributes, exclude, countsGenerated }: Deciding,
  path: string,
): Exclusion | null {
  const why = exclusionOf(path, attributes, exclude);
  return countsGenerated && why !== 'configured' ? null : why;
}

/** Why a file is left out, as `Scope` says it of all files at once; null where it counts. */
export function whyLeftOut({ path, kind, content }: File, rule: Deciding): LeftOut | null {
  if (kind === KIND.submodule) return 'submodule';
  if (kind === KIND.symlink) return 'symlink';
  const count = content && countContent(content, MARK_LOOK);
  if (count?.lines === BINARY) return 'binary';
  const byPath = exclusionUnder(rule, path);
  if (byPath !== null) return byPath;
  if (content === null || count === null) return 'unreadable';
  if (isPointer(content)) return 'lfs';
  if (rule.countsGenerated || rule.attributes.of(path).generated === false) return null;
  return isMarkedGenerated(path, marksOf(count.marks)) ? 'generated' : null;
}

/** From line and mark, line and mark… */
function marksOf(numbers: readonly number[]): HeadMark[] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({
    line: numbers[2 * i]!,
    mark: numbers[2 * i + 1]!,
  }));
}
