import { judgeHistory } from '../attribution';
import type { LeftOut } from '../model';
import { withRepository } from '../open';
import { type HeadLinesOptions, headLines } from './head-lines';
import { entriesOf, type LedgerEntry } from './ledger';

export interface FileLedger {
  readonly head: string;
  /** From the top; none where the file does not count. */
  readonly entries: readonly LedgerEntry[];
  /** Why the file does not count, or that the head has none of that name; null where it counts. */
  readonly why: LeftOut | 'absent' | null;
}

/** Who owns the lines of one file at the head, by its path from the top of the repository. */
export function fileLedger(
  path: string,
  { file, ...options }: HeadLinesOptions & { readonly file: string },
): Promise<FileLedger> {
  return withRepository(path, options, async repository => {
    const { reader, place, rule } = repository;
    const judged = await judgeHistory(reader, [place.head], rule, { signal: options.signal });
    const { counted, leftOut } = await headLines(repository, judged, name => name === file, options);
    const [found] = counted;
    const why = found === undefined ? (leftOut[0] ?? 'absent') : null;
    return { head: place.head, entries: found ? [...entriesOf(file, found.runs, judged)] : [], why };
  });
}
