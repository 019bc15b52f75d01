import { displayPath } from '../files';
import { isoDate, type Report } from '../report';
import type { Sample } from '../trend';

/** How the files that say which files count changed along the samples. */
export interface Past {
  /** Number of the first sample from which on all of them are as at the head. */
  readonly since: number;
  /** Byte-string paths. */
  readonly files: readonly string[];
  /** At some samples before: lines that count under the rule of the head alone, and under that of their time alone. */
  readonly ends: readonly { readonly row: number; readonly onlyNow: number; readonly onlyThen: number }[];
}

export function pastOf(
  past: Past | null,
  samples: readonly Sample[],
  ids: readonly string[],
): Report['past'] {
  if (past === null) return null;
  const at = (row: number) => ({ date: isoDate(samples[row]!.date), commit: ids[samples[row]!.commit]! });
  return {
    since: at(past.since),
    files: past.files.map(displayPath),
    ends: past.ends.map(({ row, ...moved }) => ({ ...at(row), ...moved })),
  };
}
