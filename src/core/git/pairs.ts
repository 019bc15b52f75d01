import { inBatches } from './batches';
import { type HunkRange, Hunks } from './hunks';
import type { ObjectIds } from './ids';
import { PatchParser } from './patch';
import type { ObjectReader } from './reader';
import { findUnreadable, salvage } from './salvage';

const BATCH = 2000;
/** Chains of deltas are walked newest first, so a small cache hits as often as a large one and costs less. */
export const DIFF_CONFIG = ['-c', 'core.deltaBaseCacheLimit=32m', '-c', 'core.packedGitLimit=256m'];

/** The result of comparing pairs of blobs, by the pair's position in the list that was asked for. */
export interface PairDiffs {
  readonly hunks: Hunks;
  readonly ranges: readonly HunkRange[];
  /** Pairs of which one side is binary: they have no hunks. */
  readonly binary: Uint8Array;
  /** Blobs that are damaged; no pair with one of them has hunks. */
  readonly unreadable: ReadonlySet<number>;
}

/**
 * Diffs pairs of blobs as `git blame` does (Myers with the indent heuristic), many pairs to a process: the blobs of a
 * batch are named in two trees of our own making and git compares the trees. Every blob must exist;
 * one that is damaged costs only the pairs that it is in.
 * `order` lists the pairs so that neighbours are similar (the same path, newest first).
 */
export async function diffPairs(
  reader: ObjectReader,
  ids: ObjectIds,
  pairs: { readonly old: Int32Array; readonly new: Int32Array },
  order: Int32Array,
  lanes: number,
  signal?: AbortSignal,
  onDone: (pairs: Int32Array, soFar: PairDiffs) => void = () => {},
): Promise<PairDiffs> {
  const into = {
    hunks: new Hunks(),
    ranges: new Array<HunkRange>(pairs.old.length).fill({ start: 0, end: 0 }),
    binary: new Uint8Array(pairs.old.length),
  };
  const unreadable = new Set<number>();
  const diffs: PairDiffs = { ...into, unreadable };
  const diff = async (from: number, to: number) => {
    const batch = order
      .subarray(from, to)
      .filter(pair => !unreadable.has(pairs.old[pair]!) && !unreadable.has(pairs.new[pair]!));
    const [left, right] = [pairs.old, pairs.new].map(side =>
      reader.writeTree([...batch].map((pair, i) => ({ name: fileName(i), blob: ids.raw(side[pair]!) }))),
    );
    if (batch.length > 0) await streamPatch(reader, [left!, right!], batch, into, signal);
  };
  await inBatches(order.length, BATCH, lanes, async (from, to) => {
    await salvage(from, to, diff, (at, error) => {
      const pair = order[at]!;
      return findUnreadable(reader, ids, [pairs.old[pair]!, pairs.new[pair]!], unreadable, error);
    });
    onDone(order.subarray(from, to), diffs);
  });
  return diffs;
}

async function streamPatch(
  reader: ObjectReader,
  trees: readonly [string, string],
  batch: Int32Array,
  into: { hunks: Hunks; ranges: HunkRange[]; binary: Uint8Array },
  signal?: AbortSignal,
): Promise<void> {
  const own = new Hunks();
  const files: { pair: number; start: number; binary: boolean }[] = [];
  const parser = new PatchParser(own, {
    file: index => files.push({ pair: batch[index]!, start: own.length, binary: false }),
    binary: () => {
      files.at(-1)!.binary = true;
    },
  });
  const flags = ['-p', '-U0', '--full-index', '--no-renames', '--no-ext-diff', '--no-textconv', '--no-color'];
  const args = [...DIFF_CONFIG, 'diff-tree', '-r', ...flags, ...trees];
  await reader.stream({ args, signal, onData: chunk => parser.push(chunk) });
  parser.end();
  const offset = into.hunks.append(own);
  files.forEach(({ pair, start, binary }, i) => {
    if (binary) into.binary[pair] = 1;
    into.ranges[pair] = { start: offset + start, end: offset + (files[i + 1]?.start ?? own.length) };
  });
}

/** Six digits, so that the order of names is the order of the batch. */
export function fileName(index: number): string {
  return String(index).padStart(6, '0');
}
