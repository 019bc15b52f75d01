/** Told of a line of each text that are the same line. */
export type Pair = (old: number, now: number) => void;

/** So many lines of each text are behind. */
export interface Place {
  readonly old: number;
  readonly now: number;
}

/** A line that no way has reached. */
const NOWHERE = -1;

/**
 * Ways from the beginning of two texts on, with the fewest lines that come or go (Myers, “An O(ND) Difference Algorithm”).
 * All ways of so many changes, whose difference of lines behind them in the old and the new text is the same, are one
 * entry: the one that came furthest. Entry i of a row is for the difference 2i - changes.
 */
class Ways {
  /** Of the entries, row after row: how many old lines are behind. */
  private readonly reached: Int32Array;

  constructor(
    private readonly old: Int32Array,
    private readonly now: Int32Array,
    private readonly most: number,
  ) {
    this.reached = new Int32Array(((most + 1) * (most + 2)) / 2);
  }

  /** Takes the way to the end of both texts, or where that needs more changes the one that came furthest. */
  take(pair: Pair): Place {
    for (let changes = 0; changes <= this.most; changes++) {
      const end = this.advance(changes);
      if (end !== NOWHERE) return this.back(changes, end, pair);
    }
    return this.back(this.most, this.furthest(), pair);
  }

  /** Fills a row. The entry that came to the end of both texts, or nowhere. */
  private advance(changes: number): number {
    const { old, now, reached } = this;
    const row = rowOf(changes);
    for (let i = 0; i <= changes; i++) {
      const difference = 2 * i - changes;
      let at = Math.max(this.byRemoval(changes, i), this.byAddition(changes, i));
      if (at !== NOWHERE)
        while (at < old.length && at - difference < now.length && old[at] === now[at - difference]) at++;
      reached[row + i] = at;
      if (at === old.length && at - difference === now.length) return i;
    }
    return NOWHERE;
  }

  /** Old lines behind when the last change took one away, before any that are the same. */
  private byRemoval(changes: number, i: number): number {
    if (i === 0) return changes === 0 ? 0 : NOWHERE;
    const before = this.reached[rowOf(changes - 1) + i - 1]!;
    return before === NOWHERE || before === this.old.length ? NOWHERE : before + 1;
  }

  private byAddition(changes: number, i: number): number {
    if (i === changes) return NOWHERE;
    const before = this.reached[rowOf(changes - 1) + i]!;
    return before === NOWHERE || before - (2 * i - changes) > this.now.length ? NOWHERE : before;
  }

  /** The entry of the last row with most lines behind it. */
  private furthest(): number {
    const row = rowOf(this.most);
    let [best, most] = [0, NOWHERE];
    for (let i = 0; i <= this.most; i++) {
      const at = this.reached[row + i]!;
      const behind = 2 * at - (2 * i - this.most);
      if (at === NOWHERE || behind <= most) continue;
      [best, most] = [i, behind];
    }
    return best;
  }

  private back(changes: number, entry: number, pair: Pair): Place {
    let at = this.reached[rowOf(changes) + entry]!;
    const end = { old: at, now: at - (2 * entry - changes) };
    let i = entry;
    for (let left = changes; left >= 0; left--) {
      const [removal, addition] = [this.byRemoval(left, i), this.byAddition(left, i)];
      const start = Math.max(removal, addition);
      while (at > start) {
        at--;
        pair(at, at - (2 * i - left));
      }
      if (removal <= addition) continue;
      at--;
      i--;
    }
    return end;
  }
}

function rowOf(changes: number): number {
  return (changes * (changes + 1)) / 2;
}

/**
 * Pairs the lines of two texts, of which equal ones have equal numbers, so that as few as possible come or go, for as long
 * as `most` of them suffice, and says how far that went: to the end of both, or to where most lines are behind. The work
 * grows with the square of `most`, and with `most` times the length of a text.
 */
export function fewestChanges(old: Int32Array, now: Int32Array, most: number, pair: Pair): Place {
  return new Ways(old, now, Math.min(most, old.length + now.length)).take(pair);
}
