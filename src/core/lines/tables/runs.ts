import { grown } from '../../growing';

declare const owner: unique symbol;

/**
 * Whom lines belong to. No commit's number, even where the two are equal: what is known of an owner stands in the table
 * of owners (`attribution`).
 */
export type Owner = number & { readonly [owner]: never };

/** Of lines whose history could not be read. */
export const UNKNOWN_OWNER = -1 as Owner;

/** Who owns the lines of one version: pairs of (owner, number of lines), in order of the file. */
export type Runs = Int32Array;

/** Calls `visit` for each run, from the top of the file. */
export function forEachRun(runs: Runs, visit: (owner: Owner, lines: number) => void): void {
  for (let i = 0; i < runs.length; i += 2) visit(runs[i] as Owner, runs[i + 1]!);
}

/** The same as a list, for whoever is in no hurry. */
export function* eachRun(runs: Runs): Generator<readonly [Owner, number]> {
  for (let i = 0; i < runs.length; i += 2) yield [runs[i] as Owner, runs[i + 1]!];
}

export function wholeFile(owner: Owner, lines: number): Runs {
  return lines > 0 ? Int32Array.of(owner, lines) : new Int32Array(0);
}

export function lineCount(runs: Runs): number {
  let lines = 0;
  for (let i = 1; i < runs.length; i += 2) lines += runs[i]!;
  return lines;
}

/** The owner of each line. */
export function expandRuns(runs: Runs): Int32Array {
  const owners = new Int32Array(lineCount(runs));
  for (let i = 0, line = 0; i < runs.length; line += runs[i + 1]!, i += 2)
    owners.fill(runs[i]!, line, line + runs[i + 1]!);
  return owners;
}

/** Builds runs, merging neighbours of one owner. One writer serves any number of files, one after the other. */
export class RunWriter {
  private data = new Int32Array(1024);
  private length = 0;

  add(owner: Owner, lines: number): void {
    if (lines <= 0) return;
    if (this.length > 0 && this.data[this.length - 2] === owner) {
      this.data[this.length - 1]! += lines;
      return;
    }
    if (this.length === this.data.length) this.data = grown(this.data);
    this.data[this.length++] = owner;
    this.data[this.length++] = lines;
  }

  /** What was added since the last call. */
  finish(): Runs {
    const runs = this.data.slice(0, this.length);
    this.length = 0;
    return runs;
  }
}

/** Where the hunks of one diff stand: `hunks[from, to)` holds old start, old count, new start, new count, from line 0. */
export interface HunkSpan {
  readonly hunks: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** A place in a file whose lines are passed from the top, some at a time, all of one owner. */
export class Cursor {
  private run = 0;
  /** Lines of the owner that are still to be passed. */
  left: number;

  constructor(private readonly runs: Runs) {
    this.left = runs[1] ?? 0;
  }

  get ended(): boolean {
    return this.run >= this.runs.length;
  }

  get owner(): Owner {
    return this.runs[this.run] as Owner;
  }

  /** Passes lines of one owner, at most so many, and says how many. */
  pass(most: number): number {
    const lines = this.left < most ? this.left : most;
    this.left -= lines;
    if (this.left === 0) {
      this.run += 2;
      this.left = this.runs[this.run + 1] ?? 0;
    }
    return lines;
  }
}

/** The runs of a file after a change: lines outside the hunks keep their owner, lines new in a hunk are `owner`'s. */
export function applyHunks(old: Runs, { hunks, from, to }: HunkSpan, owner: Owner, writer: RunWriter): Runs {
  const cursor = new Cursor(old);
  let line = 0;
  for (let at = from; at < to; at += 4) {
    const start = hunks[at]!;
    while (line < start && !cursor.ended) line += keep(cursor, start - line, writer);
    const end = start + hunks[at + 1]!;
    while (line < end && !cursor.ended) line += cursor.pass(end - line);
    writer.add(owner, hunks[at + 3]!);
  }
  while (!cursor.ended) keep(cursor, Number.MAX_SAFE_INTEGER, writer);
  return writer.finish();
}

/** Calls `visit` for the lines of `old` that are gone after a change, from the top. */
export function forEachDeleted(
  old: Runs,
  { hunks, from, to }: HunkSpan,
  visit: (owner: Owner, lines: number, start: number) => void,
): void {
  const cursor = new Cursor(old);
  let line = 0;
  for (let at = from; at < to; at += 4) {
    const start = hunks[at]!;
    const end = start + hunks[at + 1]!;
    if (start === end) continue;
    while (line < start && !cursor.ended) line += cursor.pass(start - line);
    while (line < end && !cursor.ended) {
      const { owner } = cursor;
      const lines = cursor.pass(end - line);
      visit(owner, lines, line);
      line += lines;
    }
  }
}

function keep(cursor: Cursor, most: number, writer: RunWriter): number {
  const { owner } = cursor;
  const lines = cursor.pass(most);
  writer.add(owner, lines);
  return lines;
}

/** What one parent hands over to a merge: its runs, and the hunks between its file and the merge's. */
export interface Bequest {
  readonly runs: Runs;
  readonly span: HunkSpan;
}

/** Stands for lines that no source handed over. */
export const NOBODY = -2 as Owner;

/** A file with several parents: each line goes to the first parent that has it, and to `owner` where none has. */
export function mergeRuns(bequests: readonly Bequest[], owner: Owner, writer: RunWriter): Runs {
  return giveRest(claimRuns(bequests, writer), owner, writer);
}

/** The same, but what no parent has is nobody's. */
export function claimRuns(bequests: readonly Bequest[], writer: RunWriter): Runs {
  let claimed: Runs = new Int32Array(0);
  for (const [i, { runs, span }] of bequests.entries()) {
    // A parent's own runs, with everything that the merge changed marked as nobody's, line up with the merge's lines.
    const aligned = applyHunks(runs, span, NOBODY, writer);
    claimed = i === 0 ? aligned : fillGaps(claimed, aligned, writer);
    if (!hasGaps(claimed)) return claimed;
  }
  return claimed;
}

/** `runs`, with what is nobody's given to `owner`. */
export function giveRest(runs: Runs, owner: Owner, writer: RunWriter): Runs {
  if (!hasGaps(runs)) return runs;
  forEachRun(runs, (held, lines) => writer.add(held === NOBODY ? owner : held, lines));
  return writer.finish();
}

function hasGaps(runs: Runs): boolean {
  for (let i = 0; i < runs.length; i += 2) if (runs[i] === NOBODY) return true;
  return false;
}

/** `runs`, with what is nobody's taken from `other`; both cover the same lines. */
function fillGaps(runs: Runs, other: Runs, writer: RunWriter): Runs {
  const cursor = new Cursor(other);
  for (let i = 0; i < runs.length; i += 2) {
    const gap = runs[i] === NOBODY;
    if (!gap) writer.add(runs[i] as Owner, runs[i + 1]!);
    let left = runs[i + 1]!;
    while (left > 0 && !cursor.ended) left -= gap ? keep(cursor, left, writer) : cursor.pass(left);
  }
  return writer.finish();
}
