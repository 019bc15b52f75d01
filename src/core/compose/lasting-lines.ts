import type { JudgedHistory } from '../attribution';
import { lostWithin } from '../durability';
import type { Rung } from '../model';
import { DAY } from '../time';
import { type Sample, samplePositions } from '../trend';
import type { CommitChange } from './landed-changes';

/** Lines of two sides over a window, each with the squares of what single commits brought (`counters/concentration.ts`). */
export interface Sides {
  readonly lines: number;
  readonly against: number;
  readonly squares: number;
  readonly squaresAgainst: number;
}

/** Lines live long enough for parity where they are there after so many days. */
export const LASTING_DAYS = 30;
/** From here on an agent is the author; what a forge hides is above. */
const AUTHOR_RUNG: Rung = 3;

/**
 * For each sample, of lines that landed since the one before: those that lived 30 days, of agents' own commits against
 * those of commits without evidence of AI. Known up to `until`, in seconds: 30 days before the head.
 */
export function lastingSides(
  changes: readonly CommitChange[],
  { mainline }: Pick<JudgedHistory, 'mainline'>,
  samples: readonly Sample[],
): { readonly of: (row: number) => Sides; readonly until: number } {
  const [own, none] = [
    perCommit(changes, rung => rung >= AUTHOR_RUNG),
    perCommit(changes, rung => rung === 0),
  ];
  const rowOf = samplePositions(mainline, samples);
  const columns = [own, none].map(lines => {
    const sums = new Float64Array(samples.length);
    const squares = new Float64Array(samples.length);
    for (const [commit, count] of lines) {
      const row = rowOf[mainline.landing[commit]!]!;
      sums[row]! += count;
      squares[row]! += count ** 2;
    }
    return { sums, squares };
  });
  const at = (side: number, what: 'sums' | 'squares', row: number) => columns[side]?.[what][row] ?? 0;
  return {
    of: row => ({
      lines: at(0, 'sums', row),
      against: at(1, 'sums', row),
      squares: at(0, 'squares', row),
      squaresAgainst: at(1, 'squares', row),
    }),
    until: (samples.at(-1)?.date ?? 0) - LASTING_DAYS * DAY,
  };
}

/** Lines of each commit that were there after LASTING_DAYS. */
function perCommit(changes: readonly CommitChange[], isOf: (rung: Rung) => boolean): Map<number, number> {
  const lines = new Map<number, number>();
  for (const change of changes) {
    if (!isOf(change.rung)) continue;
    const lasting = change.lines - lostWithin(change, LASTING_DAYS);
    lines.set(change.commit, (lines.get(change.commit) ?? 0) + lasting);
  }
  return lines;
}
