/**
 * Who owns the lines of one version: pairs of (commit number, number of lines), in order of the file. UNKNOWN stands
 * for lines whose history could not be read.
 */
export type Runs = Int32Array;

export const UNKNOWN = -1;

export function wholeFile(owner: number, lines: number): Runs {
  return lines > 0 ? Int32Array.of(owner, lines) : new Int32Array(0);
}

export function lineCount(runs: Runs): number {
  let lines = 0;
  for (let i = 1; i < runs.length; i += 2) lines += runs[i]!;
  return lines;
}

/** Builds runs, merging neighbours of one owner. */
class RunWriter {
  private data: Int32Array;
  private length = 0;

  constructor(capacity: number) {
    this.data = new Int32Array(capacity);
  }

  add(owner: number, lines: number): void {
    if (lines <= 0) return;
    if (this.length > 0 && this.data[this.length - 2] === owner) {
      this.data[this.length - 1]! += lines;
      return;
    }
    if (this.length === this.data.length) {
      const larger = new Int32Array(this.data.length * 2 + 8);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = owner;
    this.data[this.length++] = lines;
  }

  finish(): Runs {
    return this.data.slice(0, this.length);
  }
}

/**
 * The runs of a file after a change: `hunks[from, to)` holds old start, old count, new start and new count of each
 * hunk, from line 0. Lines outside the hunks keep their owner, lines new in a hunk belong to `owner`.
 */
export function applyHunks(old: Runs, hunks: Int32Array, from: number, to: number, owner: number): Runs {
  const writer = new RunWriter(old.length + (to - from));
  let run = 0;
  let used = 0; // lines of the current run that were passed
  let line = 0; // lines of the old file that were passed
  const pass = (until: number, keep: boolean) => {
    while (line < until && run < old.length) {
      const lines = Math.min(until - line, old[run + 1]! - used);
      if (keep) writer.add(old[run]!, lines);
      line += lines;
      used += lines;
      if (used === old[run + 1]) {
        run += 2;
        used = 0;
      }
    }
  };
  for (let at = from; at < to; at += 4) {
    pass(hunks[at]!, true);
    pass(hunks[at]! + hunks[at + 1]!, false);
    writer.add(owner, hunks[at + 3]!);
  }
  pass(Number.MAX_SAFE_INTEGER, true);
  return writer.finish();
}

/** What one parent hands over to a merge: its runs, and the hunks between its file and the merge's. */
export interface Bequest {
  readonly runs: Runs;
  readonly from: number;
  readonly to: number;
}

/** A file with several parents: each line goes to the first parent that has it, and to `owner` where none has. */
export function mergeRuns(
  bequests: readonly Bequest[],
  hunks: Int32Array,
  lines: number,
  owner: number,
): Runs {
  const NOBODY = -2;
  const owners = new Int32Array(lines).fill(NOBODY);
  for (const bequest of bequests) takeUnclaimed(owners, NOBODY, bequest, hunks);
  const writer = new RunWriter(64);
  for (const claimed of owners) writer.add(claimed === NOBODY ? owner : claimed, 1);
  return writer.finish();
}

function takeUnclaimed(
  owners: Int32Array,
  nobody: number,
  { runs, from, to }: Bequest,
  hunks: Int32Array,
): void {
  // A parent's own runs, with everything that the merge changed marked as nobody's, line up with the merge's lines.
  const aligned = applyHunks(runs, hunks, from, to, nobody);
  let line = 0;
  for (let i = 0; i < aligned.length; i += 2) {
    const end = Math.min(line + aligned[i + 1]!, owners.length);
    for (; line < end; line++) if (owners[line] === nobody) owners[line] = aligned[i]!;
  }
}
