import { inBatches } from '../../async';
import type { ObjectIds } from '../ids';
import type { ObjectReader } from '../run/reader';
import { findUnreadable, salvage } from '../run/salvage';
import type { Talk } from '../run/talk';
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
  const comparers = new Comparers(reader, signal);
  const diff = async (from: number, to: number) => {
    const batch = order
      .subarray(from, to)
      .filter(pair => !unreadable.has(pairs.old[pair]!) && !unreadable.has(pairs.new[pair]!));
    if (batch.length === 0) return;
    const treeOf = (side: Int32Array) => reader.writeTree(Array.from(batch, pair => ids.raw(side[pair]!)));
    const trees = [treeOf(pairs.old), treeOf(pairs.new)] as const;
    try {
      const asking = (onData: (chunk: Buffer) => void) =>
        comparers.compare(`${trees[0].id} ${trees[1].id}`, batch.length, onData);
      onDiffs(await readPatch(asking, batch, look));
    } finally {
      for (const tree of trees) tree.drop();
    }
  };
  const pace = new Pace(lanes);
  const size = (left: number) => pace.size(left);
  try {
    await inBatches(order.length, size, lanes, async (from, to) => {
      const start = performance.now();
      await salvage(from, to, diff, (at, error) => {
        const pair = order[at]!;
        return findUnreadable(reader, ids, [pairs.old[pair]!, pairs.new[pair]!], unreadable, error);
      });
      pace.note(to - from, performance.now() - start);
      onDone(order.subarray(from, to), unreadable);
    });
  } finally {
    await comparers.end();
  }
}

const ASK_PATCH = [
  ...[...DIFF_CONFIG, 'diff-tree', '--stdin', '-r', '-p', '-U0', '--full-index'],
  ...['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color'],
];
/** Git keeps every tree that it has read: after so many files of them another takes over. */
const MOST_FILES = 100_000;

/** Gits that compare trees, one for each that is asked at the same time. */
class Comparers {
  private idle: Comparer[] = [];

  constructor(
    private readonly reader: ObjectReader,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** `trees`: two ids, with a blank between; `files`: how many are in each. */
  async compare(trees: string, files: number, onData: (chunk: Buffer) => void): Promise<void> {
    const { reader, signal } = this;
    const comparer = this.idle.pop() ?? { talk: reader.talk({ args: ASK_PATCH, signal }), files: 0 };
    const answer = new Answer(trees, onData);
    // One that fails has ended.
    await comparer.talk.ask(trees, chunk => answer.take(chunk));
    answer.end();
    comparer.files += 2 * files;
    if (comparer.files < MOST_FILES) this.idle.push(comparer);
    else await comparer.talk.end();
  }

  async end(): Promise<void> {
    await Promise.all(this.idle.map(({ talk }) => talk.end()));
    this.idle = [];
  }
}

/** What git says of two trees begins with their ids: where a tree is not there, it says nothing, and goes on. */
class Answer {
  private head: Buffer;

  constructor(
    private readonly trees: string,
    private readonly onData: (chunk: Buffer) => void,
  ) {
    this.head = Buffer.from(`${trees}\n`);
  }

  take(chunk: Buffer): void {
    const length = Math.min(this.head.length, chunk.length);
    if (!chunk.subarray(0, length).equals(this.head.subarray(0, length))) this.fail();
    this.head = this.head.subarray(length);
    if (length < chunk.length) this.onData(chunk.subarray(length));
  }

  end(): void {
    if (this.head.length > 0) this.fail();
  }

  private fail(): never {
    throw new Error(`git did not compare the trees ${this.trees}: was the temporary folder emptied?`);
  }
}

interface Comparer {
  readonly talk: Talk;
  files: number;
}

/** How long git should be at work on one question, in milliseconds. */
const LONG_ENOUGH = 300;

/**
 * How many pairs to ask of at once. Some files are a thousand times as large as others: a question should keep git at work
 * so long that putting it costs little, and no lane is left with a long one at the end.
 */
class Pace {
  private next = 250;

  constructor(private readonly lanes: number) {}

  size(left: number): number {
    return Math.max(1, Math.min(this.next, Math.max(100, Math.ceil(left / (2 * this.lanes)))));
  }

  note(pairs: number, milliseconds: number): void {
    const fitting = (pairs * LONG_ENOUGH) / Math.max(1, milliseconds);
    this.next = Math.max(50, Math.min(fitting, 2 * this.next, 4000) | 0);
  }
}

async function readPatch(
  ask: (onData: (chunk: Buffer) => void) => Promise<void>,
  pairs: Int32Array,
  look: MarkLook,
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
  await ask(chunk => parser.push(chunk));
  parser.end();
  while (current < pairs.length) starts[++current] = hunks.length;
  return { pairs, hunks: hunks.data.slice(0, hunks.length), starts, binary, marks: Int32Array.from(marks) };
}
