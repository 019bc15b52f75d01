import type { HeadMark } from '../../files';
import type { HunkSpan } from './runs';

/** Every mark of the file is known, however long it is. */
const WHOLE_FILE = 255;
const NONE: readonly HeadMark[] = [];

/** What is known of a blob's first lines: the marks in so many of them, or in all. */
export interface Head {
  /** 0 to 254 lines, or 255 for all. */
  readonly known: number;
  /** By line. */
  readonly marks: readonly HeadMark[];
}

/** By blob: what its first lines say. By pair of blobs: what the lines say that come in. */
export class HeadTable {
  private readonly known: Uint8Array;
  private readonly marks = new Map<number, readonly HeadMark[]>();
  private readonly added = new Map<number, readonly HeadMark[]>();

  constructor(
    blobs: number,
    /** A mark at or behind line `counts` says nothing; lines from `looked` on were not looked at. */
    private readonly limits: { readonly counts: number; readonly looked: number },
  ) {
    this.known = new Uint8Array(blobs + 1);
  }

  /** The marks of a blob whose first lines are known. */
  marksOf(blob: number): readonly HeadMark[] {
    return this.marks.get(blob) ?? NONE;
  }

  headOf(blob: number): Head {
    return { known: this.known[blob]!, marks: this.marksOf(blob) };
  }

  /** All lines that could bear a mark that counts are known. */
  isKnown(blob: number): boolean {
    return this.known[blob]! >= this.limits.counts;
  }

  put(blob: number, { known, marks }: Head): void {
    this.known[blob] = known;
    if (marks.length > 0) this.marks.set(blob, marks);
    else this.marks.delete(blob);
  }

  /** Marks of a blob of so many lines that was read, as line and number, line and number… */
  putRead(blob: number, lines: number, marks: readonly number[]): void {
    const { looked } = this.limits;
    this.put(blob, { known: lines <= looked ? WHOLE_FILE : looked, marks: pairsOf(marks) });
  }

  /** Marks of the lines that come in with pairs: position in `pairs`, line and mark, three by three. */
  putAdded(pairs: Int32Array, marks: Int32Array): void {
    const found = new Map<number, number[]>();
    for (let at = 0; at < marks.length; at += 3) {
      const pair = pairs[marks[at]!]!;
      const list = found.get(pair) ?? [];
      list.push(marks[at + 1]!, marks[at + 2]!);
      found.set(pair, list);
    }
    for (const [pair, list] of found) if (pair >= 0) this.added.set(pair, pairsOf(list));
  }

  /** What follows for a blob from the one it was made of. `lines`: how many it has. */
  derive(blob: number, from: number, pair: number, hunks: HunkSpan, lines: number): void {
    const { looked } = this.limits;
    const old = this.headOf(from);
    const { kept, end } = shifted(
      old.marks,
      old.known === WHOLE_FILE ? Number.POSITIVE_INFINITY : old.known,
      hunks,
      looked,
    );
    const added = this.added.get(pair) ?? NONE;
    const marks = added.length === 0 ? kept : [...kept, ...added].sort((a, b) => a.line - b.line);
    const known = end >= lines ? WHOLE_FILE : Math.min(end, looked);
    const isInside = ({ line }: HeadMark) => line < end && line < looked;
    this.put(blob, { known, marks: marks.length === 0 ? NONE : marks.filter(isInside) });
  }
}

function pairsOf(numbers: readonly number[]): HeadMark[] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({
    line: numbers[2 * i]!,
    mark: numbers[2 * i + 1]!,
  }));
}

/** Where old marks stand after the hunks, and up to which new line all is known if it was up to old line `known`. */
function shifted(marks: readonly HeadMark[], known: number, { hunks, from, to }: HunkSpan, looked: number) {
  const kept: HeadMark[] = [];
  let next = 0;
  let shift = 0;
  const keepUntil = (line: number) => {
    for (; next < marks.length && marks[next]!.line < line; next++)
      kept.push(shift === 0 ? marks[next]! : { ...marks[next]!, line: marks[next]!.line + shift });
  };
  for (let at = from; at < to; at += 4) {
    const oldStart = hunks[at]!;
    if (oldStart >= known) break;
    const oldEnd = oldStart + hunks[at + 1]!;
    const newEnd = hunks[at + 2]! + hunks[at + 3]!;
    keepUntil(oldStart);
    while (next < marks.length && marks[next]!.line < oldEnd) next++;
    // Lines that came in further down were not looked at.
    if (newEnd > looked && hunks[at + 3]! > 0) return { kept, end: Math.max(hunks[at + 2]!, looked) };
    if (oldEnd > known) return { kept, end: newEnd };
    shift = newEnd - oldEnd;
  }
  keepUntil(known);
  return { kept, end: known + shift };
}
