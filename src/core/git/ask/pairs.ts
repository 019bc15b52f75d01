import { inBatches } from '../../async';
import type { ObjectIds } from '../ids';
import type { ObjectReader } from '../run/reader';
import { findUnreadable, salvage } from '../run/salvage';
import { Hunks } from './hunks';
import type { MarkLook } from './marks';
import { type PatchEvents, PatchParser } from './patch';

/** Chains of deltas are walked newest first, so a small cache hits as often as a large one and costs less. */
export const DIFF_CONFIG = ['-c', 'core.deltaBaseCacheLimit=32m', '-c', 'core.packedGitLimit=256m'];

/** How some pairs of blobs differ, by their position in `pairs`. */
export interface PairDiffs {
  readonly pairs: Int32Array;
  /** Four numbers a hunk: old start, old count, new start and new count, in lines from 0. */
  readonly hunks: Int32Array;
  /** Those of pair `i` stand at `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** 1 where a side is binary: such a pair has no hunks. */
  readonly binary: Uint8Array;
  /** Marks of added lines, three numbers each: position of the pair, line from 0, and mark. */
  readonly marks: Int32Array;
}

export interface DiffRun {
  /** What is looked for in the lines that are added to the beginning of a file. */
  readonly look: MarkLook;
  readonly lanes: number;
  readonly signal?: AbortSignal | undefined;
  readonly onDiffs: (diffs: PairDiffs) => void;
  /** These pairs are through: all that can be known of them has been told. Blobs found damaged so far cost their pairs. */
  readonly onDone: (pairs: Int32Array, unreadable: ReadonlySet<number>) => void;
}

/**
 * Diffs pairs of blobs as `git blame` does (Myers with the indent heuristic), many pairs to a process: the blobs of a
 * batch are named in two trees of our own making and git compares the trees. Every blob must exist; one that is
 * damaged costs only the pairs that it is in. `order` lists the pairs so that neighbours are
 * similar (the same path, newest first).
 */
export async function diffPairs(
  reader: ObjectReader,
  ids: ObjectIds,
  pairs: { readonly old: Int32Array; readonly new: Int32Array },
  order: Int32Array,
  { look, lanes, signal, onDiffs, onDone }: DiffRun,
): Promise<void> {
  const unreadable = new Set<number>();
  const diff = async (from: number, to: number) => {
    const batch = order
      .subarray(from, to)
      .filter(pair => !unreadable.has(pairs.old[pair]!) && !unreadable.has(pairs.new[pair]!));
    if (batch.length === 0) return;
    const [left, right] = [pairs.old, pairs.new].map(side =>
      reader.writeTree([...batch].map((pair, i) => ({ name: fileName(i), blob: ids.raw(side[pair]!) }))),
    );
    onDiffs(await streamPatch(reader, [left!, right!], batch, look, signal));
  };
  const pace = new Pace(lanes);
  const size = (left: number) => pace.size(left);
  await inBatches(order.length, size, lanes, async (from, to) => {
    const start = performance.now();
    await salvage(from, to, diff, (at, error) => {
      const pair = order[at]!;
      return findUnreadable(reader, ids, [pairs.old[pair]!, pairs.new[pair]!], unreadable, error);
    });
    pace.note(to - from, performance.now() - start);
    onDone(order.subarray(from, to), unreadable);
  });
}

/**
 * How many pairs to give to a process. Some files are a thousand times as large as others: a process should be at work
 * for about a second, so that starting it costs little and no lane is left with a long one at the end.
 */
class Pace {
  private next = 250;

  constructor(private readonly lanes: number) {}

  size(left: number): number {
    return Math.max(1, Math.min(this.next, Math.max(100, Math.ceil(left / (2 * this.lanes)))));
  }

  note(pairs: number, milliseconds: number): void {
    const fitting = (pairs * 1000) / Math.max(1, milliseconds);
    this.next = Math.max(50, Math.min(fitting, 2 * this.next, 4000) | 0);
  }
}

async function streamPatch(
  reader: ObjectReader,
  trees: readonly [string, string],
  pairs: Int32Array,
  look: MarkLook,
  signal?: AbortSignal,
): Promise<PairDiffs> {
  const hunks = new Hunks();
  const starts = new Int32Array(pairs.length + 1);
  const binary = new Uint8Array(pairs.length);
  const marks: number[] = [];
  let current = -1;
  const events: PatchEvents = {
    file: index => {
      while (current < index) starts[++current] = hunks.length;
    },
    binary: () => {
      binary[current] = 1;
    },
    mark: (line, mark) => marks.push(current, line, mark),
  };
  const parser = new PatchParser(hunks, events, look);
  const flags = ['-p', '-U0', '--full-index', '--no-renames', '--no-ext-diff', '--no-textconv', '--no-color'];
  const args = [...DIFF_CONFIG, 'diff-tree', '-r', ...flags, ...trees];
  await reader.stream({ args, signal, onData: chunk => parser.push(chunk) });
  parser.end();
  while (current < pairs.length) starts[++current] = hunks.length;
  return { pairs, hunks: hunks.data.slice(0, hunks.length), starts, binary, marks: Int32Array.from(marks) };
}

/** Six digits, so that the order of names is the order of the batch. */
export function fileName(index: number): string {
  return String(index).padStart(6, '0');
}
