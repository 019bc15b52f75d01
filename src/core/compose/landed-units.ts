import type { JudgedHistory, OwnerTable } from '../attribution';
import type { Counted, Loss } from '../durability';
import type { Owner } from '../lines';
import { type AuthorClass, CLASSES, type Rung } from '../model';

/** All that is known of the lines of one commit and class. */
export interface Unit extends Counted {
  readonly commit: number;
  readonly class: AuthorClass;
  /** The lowest of its lines. */
  readonly rung: Rung;
}

/** Of lines that belong to no commit. */
export const NO_UNIT = -1;

/**
 * The lines of every commit and class, added up as plain columns: a history has as many losses as its commits touched
 * lines of others. Units are numbered by commit, and those of one commit by class.
 */
export class LandedUnits {
  /** By owner, behind that of lines that belong to no commit. */
  private readonly unitOf: Int32Array;
  private readonly commits: number[] = [];
  private readonly classes: number[] = [];
  private readonly rungs: (Rung | null)[] = [];
  readonly landed: Float64Array;
  readonly living: Float64Array;
  readonly early: Float64Array;
  private readonly losses: LossRows;

  /** `losses`: at most so many are told. */
  constructor(
    private readonly owners: JudgedHistory['owners'],
    losses: number,
  ) {
    this.unitOf = new Int32Array(owners.size + 1).fill(NO_UNIT);
    this.number();
    const size = this.commits.length;
    this.landed = new Float64Array(size);
    this.living = new Float64Array(size);
    this.early = new Float64Array(size);
    this.losses = new LossRows(losses, size);
  }

  /** The unit of an owner of whom some line is told; NO_UNIT for lines that belong to no commit. */
  of(owner: Owner): number {
    const unit = this.unitOf[owner + 1]!;
    if (unit === NO_UNIT) return unit;
    const [rung, known] = [this.owners.rungOf(owner), this.rungs[unit]!];
    if (known === null || rung < known) this.rungs[unit] = rung;
    return unit;
  }

  commitOf(unit: number): number {
    return this.commits[unit]!;
  }

  lose(unit: number, days: number, lines: number): void {
    this.losses.add(unit, days, lines);
  }

  /** Visits those of which some line was told, by number; once all are told. */
  visit(visit: (unit: Unit) => void): void {
    const losses = this.losses.byUnit();
    for (let unit = 0; unit < this.commits.length; unit++) {
      const rung = this.rungs[unit]!;
      if (rung === null) continue;
      visit({
        commit: this.commits[unit]!,
        class: CLASSES[this.classes[unit]!]!,
        rung,
        landed: this.landed[unit]!,
        living: this.living[unit]!,
        early: this.early[unit]!,
        losses: losses(unit),
      });
    }
  }

  private number(): void {
    const { owners } = this;
    for (let owner = 0; owner < owners.size; ) {
      const commit = owners.commitOf(owner as Owner)!;
      const end = endOf(owners, owner, commit);
      const codes = new Set<number>();
      for (let own = owner; own < end; own++) codes.add(owners.classOf(own as Owner));
      const first = this.commits.length;
      const sorted = [...codes].sort((a, b) => a - b);
      for (const code of sorted) {
        this.commits.push(commit);
        this.classes.push(code);
        this.rungs.push(null);
      }
      for (let own = owner; own < end; own++)
        this.unitOf[own + 1] = first + sorted.indexOf(owners.classOf(own as Owner));
      owner = end;
    }
  }
}

/** The owner behind the last one of a commit. */
function endOf(owners: OwnerTable, first: number, commit: number): number {
  let end = first + 1;
  while (end < owners.size && owners.commitOf(end as Owner) === commit) end++;
  return end;
}

/** Losses as columns, in the order in which they come. */
class LossRows {
  private readonly unit: Int32Array;
  private readonly days: Int32Array;
  private readonly lines: Float64Array;
  private rows = 0;

  constructor(
    most: number,
    private readonly units: number,
  ) {
    this.unit = new Int32Array(most);
    this.days = new Int32Array(most);
    this.lines = new Float64Array(most);
  }

  add(unit: number, days: number, lines: number): void {
    this.unit[this.rows] = unit;
    this.days[this.rows] = days;
    this.lines[this.rows++] = lines;
  }

  /** The losses of each unit, in the order in which they came. */
  byUnit(): (unit: number) => Loss[] {
    const first = new Int32Array(this.units + 1);
    for (let row = 0; row < this.rows; row++) first[this.unit[row]! + 1]!++;
    for (let unit = 0; unit < this.units; unit++) first[unit + 1]! += first[unit]!;
    const next = first.slice();
    const rows = new Int32Array(this.rows);
    for (let row = 0; row < this.rows; row++) rows[next[this.unit[row]!]!++] = row;
    return unit => {
      const losses: Loss[] = [];
      for (let at = first[unit]!; at < first[unit + 1]!; at++)
        losses.push({ days: this.days[rows[at]!]!, lines: this.lines[rows[at]!]! });
      return losses;
    };
  }
}
