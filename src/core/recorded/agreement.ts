import type { RecordedRange } from '../records';
import type { RecordedCommit } from './recorded-history';

/** A recorder in one version. */
export interface RecorderVersion {
  readonly recorder: string;
  readonly version: string | null;
}

/** How far two recorders say the same of the lines of which both speak: AI or human. */
export interface Agreement {
  readonly one: RecorderVersion;
  readonly other: RecorderVersion;
  readonly lines: number;
  readonly same: number;
}

/** Sums up records of the same commits by different recorders. */
export class Agreements {
  private readonly rows: Agreement[] = [];

  note(one: RecordedCommit, other: RecordedCommit): void {
    if (one.recorder === other.recorder) return;
    const [first, second] = one.recorder < other.recorder ? [one, other] : [other, one];
    let [lines, same] = [0, 0];
    for (const [path, { ranges }] of first.files)
      for (const [length, isSame] of shared(told(ranges), told(second.files.get(path)?.ranges ?? []))) {
        lines += length;
        if (isSame) same += length;
      }
    if (lines > 0) this.rows.push({ one: versionOf(first), other: versionOf(second), lines, same });
  }

  all(): Agreement[] {
    return joinAgreements(this.rows, []);
  }
}

/** The sums of both, row by row. */
export function joinAgreements(some: readonly Agreement[], others: readonly Agreement[]): Agreement[] {
  const rows = new Map<string, Agreement>();
  for (const row of [...some, ...others]) {
    const key = JSON.stringify([row.one.recorder, row.one.version, row.other.recorder, row.other.version]);
    const known = rows.get(key);
    const sum = known ? { ...row, lines: known.lines + row.lines, same: known.same + row.same } : row;
    rows.set(key, sum);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function versionOf({ recorder, version }: RecordedCommit): RecorderVersion {
  return { recorder, version };
}

function told(ranges: readonly RecordedRange[]): RecordedRange[] {
  return ranges.filter(({ writer }) => writer !== 'unknown');
}

/** Lines that are in ranges of both, and whether these name the same kind of writer. Both are ascending. */
function* shared(
  some: readonly RecordedRange[],
  others: readonly RecordedRange[],
): Generator<readonly [lines: number, isSame: boolean]> {
  let [i, j] = [0, 0];
  while (i < some.length && j < others.length) {
    const [a, b] = [some[i]!, others[j]!];
    const [first, last] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
    if (first <= last) yield [last - first + 1, a.writer === b.writer];
    if (a.last <= b.last) i++;
    if (b.last <= a.last) j++;
  }
}
