import type { JudgedHistory } from '../attribution';
import { type BlamedLines, blameFile, findNoCommits, GitError, type ObjectReader } from '../git';
import { eachRun, type Owner, type Runs, UNKNOWN_OWNER } from '../lines';
import type { OpenRepository } from '../open';
import { type HeadLinesOptions, headLines } from '../questions';
import type { OwnedLines } from './file-lines';

/**
 * Follows the lines of one file of a commit alone; null where git cannot, for want of an object. `path` is a byte string. `onCommit`
 * hears of commits that own some as they are found, of each more than once.
 */
export async function followAlone(
  { reader, rule }: OpenRepository,
  at: string,
  path: string,
  onCommit: (commit: string) => void,
  signal?: AbortSignal,
): Promise<readonly BlamedLines[] | null> {
  try {
    const ignored = await thoseThere(reader, rule.ignored, signal);
    const onLines = ({ commit }: BlamedLines) => onCommit(commit);
    return await blameFile(reader, at, path, { ignored, onLines, signal });
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}

/** Git refuses to look through a commit that it does not have. */
async function thoseThere(
  reader: ObjectReader,
  ignored: readonly string[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const missing = new Set(await findNoCommits(reader, ignored, signal));
  return ignored.filter(id => !missing.has(id));
}

/** The same the long way, which tells apart what is known from what is not. */
export async function followWithAll(
  repository: OpenRepository,
  history: JudgedHistory,
  file: string,
  options: HeadLinesOptions,
): Promise<readonly OwnedLines<Owner>[]> {
  const { counted } = await headLines(repository, history, name => name === file, options);
  const [found] = counted;
  return found === undefined ? [] : ownedIn(found.runs);
}

export function ownedIn(runs: Runs): OwnedLines<Owner>[] {
  return [...eachRun(runs)].map(([owner, lines]) => ({ who: owner === UNKNOWN_OWNER ? null : owner, lines }));
}
