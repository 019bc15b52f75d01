import { percentile } from '../calibration';
import { forEachDraw, INTERVAL } from './draws';
import { type Lack, lackOf } from './lack';
import { type Group, isBulk, type LandedChange, linesOf, lostWithin } from './landed-change';
import { matchedStrata, type Stratum } from './strata';

/** Ends, in days, of the intervals in which losses are compared. */
const ENDS = [14, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 360] as const;

export interface Comparison {
  /** Directories and quarters in which both groups landed lines, and the changes and lines that are compared. */
  readonly strata: number;
  readonly changes: Readonly<Record<Group, number>>;
  readonly lines: Readonly<Record<Group, number>>;
  /** How much more often lines of AI are lost than others: below 1 they last longer. Null where nothing can be said. */
  readonly ratio: { readonly value: number; readonly from: number; readonly to: number } | null;
  readonly verdict: 'longer' | 'shorter' | 'no-difference' | null;
  readonly lack: Lack | null;
}

/**
 * Lines of AI and of others that landed in the same directory and quarter, bulk changes left out: the ratio of losses by
 * Mantel and Haenszel (1959) over directories, quarters and ages up to a year, with an interval from draws of whole changes.
 * A change takes part in an interval of age only if it was looked at for all of it.
 */
export function compareGroups(changes: readonly LandedChange[]): Comparison {
  const strata = matchedStrata(changes.filter(change => !isBulk(change)));
  const of = (group: Group) => strata.flatMap(stratum => stratum[group]);
  const [ai, others] = [of('ai'), of('others')];
  const about = {
    strata: strata.length,
    changes: { ai: ai.length, others: others.length },
    lines: { ai: linesOf(ai), others: linesOf(others) },
  };
  const lack = strata.length === 0 ? 'nothing-to-match' : (lackOf(ai) ?? lackOf(others));
  if (lack !== null) return { ...about, ratio: null, verdict: null, lack };
  const cells = new Cells(strata);
  const value = cells.ratio();
  const [from, to] = cells.interval();
  if (!Number.isFinite(value) || !Number.isFinite(to))
    return { ...about, ratio: null, verdict: null, lack: 'few-changes' };
  const verdict = to < 1 ? 'longer' : from > 1 ? 'shorter' : 'no-difference';
  return { ...about, ratio: { value, from, to }, verdict, lack: null };
}

/** Lines at risk and lost, stratum by stratum and in each by interval of age. */
interface Sums {
  readonly lost: Float64Array;
  readonly atRisk: Float64Array;
}

class Cells {
  private readonly shares: Readonly<Record<Group, GroupCells>>;

  constructor(strata: readonly Stratum[]) {
    this.shares = { ai: new GroupCells(strata, 'ai'), others: new GroupCells(strata, 'others') };
  }

  ratio(): number {
    const { ai, others } = this.shares;
    return ratioOf(ai.sum(ai.once()), others.sum(others.once()));
  }

  /** Infinite where no draw of others has losses. */
  interval(): readonly [from: number, to: number] {
    const { ai, others } = this.shares;
    const drawn: Uint16Array[] = [];
    forEachDraw(ai.changes, 1, times => drawn.push(times.slice()));
    const ratios: number[] = [];
    forEachDraw(others.changes, 2, times => {
      const ratio = ratioOf(ai.sum(drawn[ratios.length]!), others.sum(times));
      ratios.push(Number.isNaN(ratio) ? Number.POSITIVE_INFINITY : ratio);
    });
    const [from, to] = INTERVAL.map(part => percentile(Float64Array.from(ratios), part));
    return [from!, to!];
  }
}

function ratioOf(ai: Sums, others: Sums): number {
  let [above, below] = [0, 0];
  for (let cell = 0; cell < ai.lost.length; cell++) {
    const all = ai.atRisk[cell]! + others.atRisk[cell]!;
    if (all === 0) continue;
    above += (ai.lost[cell]! * others.atRisk[cell]!) / all;
    below += (others.lost[cell]! * ai.atRisk[cell]!) / all;
  }
  return above / below;
}

/** What the changes of one group add to the cells, as plain columns, to be summed up often. */
class GroupCells {
  readonly changes: number;
  /** Entries of change `i` stand at `first[i]` up to `first[i + 1]`; its first one belongs to `cell[i]`. */
  private readonly first: Int32Array;
  private readonly cell: Int32Array;
  private readonly lost: Float64Array;
  private readonly atRisk: Float64Array;
  private readonly sums: Sums;

  constructor(strata: readonly Stratum[], group: Group) {
    const changes = strata.flatMap(stratum => stratum[group]);
    this.changes = changes.length;
    this.cell = Int32Array.from(strata.flatMap((stratum, s) => stratum[group].map(() => s * ENDS.length)));
    this.first = new Int32Array(changes.length + 1);
    const [lost, atRisk]: [number[], number[]] = [[], []];
    changes.forEach((change, i) => {
      let before = 0;
      for (const end of ENDS) {
        if (end > change.observed) break;
        const gone = lostWithin(change, end);
        lost.push(gone - before);
        atRisk.push(change.lines - before);
        before = gone;
      }
      this.first[i + 1] = lost.length;
    });
    this.lost = Float64Array.from(lost);
    this.atRisk = Float64Array.from(atRisk);
    const size = strata.length * ENDS.length;
    this.sums = { lost: new Float64Array(size), atRisk: new Float64Array(size) };
  }

  once(): Uint16Array {
    return new Uint16Array(this.changes).fill(1);
  }

  /** Where each change counts so many `times`. What was answered before is overwritten. */
  sum(times: Uint16Array): Sums {
    const { lost, atRisk } = this.sums;
    lost.fill(0);
    atRisk.fill(0);
    for (let i = 0; i < times.length; i++) {
      const counts = times[i]!;
      if (counts === 0) continue;
      const [from, to] = [this.first[i]!, this.first[i + 1]!];
      for (let k = from, cell = this.cell[i]!; k < to; k++, cell++) {
        lost[cell]! += counts * this.lost[k]!;
        atRisk[cell]! += counts * this.atRisk[k]!;
      }
    }
    return this.sums;
  }
}
