import {
  BINARY,
  countLines,
  diffPairs,
  findMissing,
  KIND,
  type ObjectIds,
  type ObjectReader,
  type PairDiffs,
} from '../git';
import { IntColumn } from './columns';
import type { PairTable } from './pairtable';
import { type VersionTable, WHOLE } from './versions';

export { BINARY };

/** Lines of a blob nobody asked git about. */
const UNASKED = -2;
/** The blob is not in the repository, or damaged. */
export const MISSING = -3;

/** What git says about the blobs: how they differ, how many lines they have, which are binary or not there. */
export class BlobFacts {
  private readonly lines: Int32Array;

  constructor(
    blobs: number,
    readonly missing: Set<number>,
    private diffs: PairDiffs | null = null,
  ) {
    this.lines = new Int32Array(blobs + 1).fill(UNASKED);
    for (const blob of missing) this.lines[blob] = MISSING;
  }

  /** Lines of a blob, BINARY, MISSING, or undefined where it is not known yet. */
  linesOf(blob: number): number | undefined {
    const lines = this.lines[blob]!;
    return lines === UNASKED ? undefined : lines;
  }

  setLines(blob: number, lines: number): void {
    this.lines[blob] = lines;
  }

  /** The blob turned out to be damaged, which is as good as not there. */
  lose(blob: number): void {
    this.missing.add(blob);
    this.lines[blob] = MISSING;
  }

  /** Blobs that have between `least` and `most` lines. */
  withLines(least: number, most: number): number[] {
    const blobs: number[] = [];
    this.lines.forEach((lines, blob) => {
      if (lines >= least && lines <= most) blobs.push(blob);
    });
    return blobs;
  }

  /** Takes over what is known of the diffs; may be called again once more is. */
  setDiffs(diffs: PairDiffs): void {
    this.diffs = diffs;
    for (const blob of diffs.unreadable) this.lose(blob);
  }

  get hunks(): Int32Array {
    return this.diffs!.hunks.data;
  }

  range(pair: number): { readonly start: number; readonly end: number } {
    return this.diffs!.ranges[pair]!;
  }

  /** The pair has hunks: both blobs are there and neither is binary. */
  isText(pairs: PairTable, pair: number): boolean {
    return (
      this.diffs!.binary[pair] === 0 &&
      !this.missing.has(pairs.old.at(pair)) &&
      !this.missing.has(pairs.new.at(pair))
    );
  }

  /** Lines added and deleted between the blobs of a pair. */
  stat(pair: number): { added: number; deleted: number } {
    const { start, end } = this.range(pair);
    let added = 0;
    let deleted = 0;
    for (let at = start; at < end; at += 4) {
      deleted += this.hunks[at + 1]!;
      added += this.hunks[at + 3]!;
    }
    return { added, deleted };
  }
}

export interface FactsOptions {
  readonly lanes: number;
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1, while pairs are diffed; `settled` tells of which versions the owners could be asked by now. */
  readonly onPairs?: (share: number, settled: () => (version: number) => boolean) => void;
  /** Which pairs of blobs are to be diffed; a pair with a missing blob never is. */
  readonly wanted: (pair: number) => boolean;
}

/** Which of all blobs of regular files are missing. */
export function findMissingBlobs(
  reader: ObjectReader,
  ids: ObjectIds,
  versions: VersionTable,
  signal?: AbortSignal,
): Promise<Set<number>> {
  const blobs = new Set<number>();
  for (let version = 1; version < versions.size; version++)
    if (versions.kind.at(version) === KIND.regular) blobs.add(versions.blob.at(version));
  return findMissing(reader, ids, Int32Array.from(blobs), signal);
}

/** Asks git for all diffs, and for the lines of blobs that no diff leads to. */
export async function gatherFacts(
  reader: ObjectReader,
  ids: ObjectIds,
  versions: VersionTable,
  pairs: PairTable,
  facts: BlobFacts,
  options: FactsOptions,
): Promise<void> {
  const { lanes, signal } = options;
  const order = pairs.order(
    pair =>
      options.wanted(pair) &&
      !facts.missing.has(pairs.old.at(pair)) &&
      !facts.missing.has(pairs.new.at(pair)),
  );
  const count = async (blobs: Int32Array) => {
    const visit = (blob: number, lines: number) => facts.setLines(blob, lines);
    for (const blob of await countLines(reader, ids, blobs, lanes, visit, signal)) facts.lose(blob);
  };
  await count(blobsWithoutSource(versions, facts));
  const open = new Uint8Array(pairs.size);
  for (const pair of order) open[pair] = 1;
  let done = 0;
  const onDone = (batch: Int32Array, soFar: PairDiffs) => {
    done += batch.length;
    for (const pair of batch) open[pair] = 0;
    facts.setDiffs(soFar);
    options.onPairs?.(done / order.length, () => settledBy(versions, pairs, facts, open));
  };
  const sides = { old: pairs.old.view(), new: pairs.new.view() };
  facts.setDiffs(await diffPairs(reader, ids, sides, order, lanes, signal, onDone));
  await count(unlinkedBlobs(versions, pairs, facts));
  settleLines(versions, pairs, facts);
}

/** Versions whose lines, and those of all that they descend from, follow from pairs that are no longer open. */
function settledBy(
  versions: VersionTable,
  pairs: PairTable,
  facts: BlobFacts,
  open: Uint8Array,
): (version: number) => boolean {
  const settled = new Uint8Array(versions.size);
  versions.visitWanted(version => {
    let known = facts.linesOf(versions.blob.at(version)) !== undefined;
    let waits = false;
    versions.forEachEdge(version, (from, pair) => {
      if (settled[from] === 0 || (pair !== WHOLE && open[pair] === 1)) waits = true;
      else if (pair === WHOLE || facts.isText(pairs, pair)) known = true;
    });
    if (!waits && (known || versions.kind.at(version) !== KIND.regular)) settled[version] = 1;
  });
  return version => settled[version] === 1;
}

/** Blobs of regular files that descend from nothing. */
function blobsWithoutSource(versions: VersionTable, facts: BlobFacts): Int32Array {
  return distinctBlobs(versions, facts, version => {
    let linked = false;
    versions.forEachEdge(version, () => {
      linked = true;
    });
    return !linked;
  });
}

/**
 * Counts the lines of every version that is linked to another, from the lines of that other and the diff. Afterwards
 * the lines of all blobs are known.
 */
function settleLines(versions: VersionTable, pairs: PairTable, facts: BlobFacts): void {
  versions.visitWanted(version => {
    const blob = versions.blob.at(version);
    if (versions.kind.at(version) !== KIND.regular || facts.linesOf(blob) !== undefined) return;
    versions.forEachEdge(version, (from, pair) => {
      const before = facts.linesOf(versions.blob.at(from)) ?? BINARY;
      if (facts.linesOf(blob) !== undefined || before < 0 || pair === WHOLE || !facts.isText(pairs, pair))
        return;
      const { added, deleted } = facts.stat(pair);
      facts.setLines(blob, before + added - deleted);
    });
  });
}

/** Blobs of versions whose lines follow from no other version after all, as where text replaced a binary file. */
function unlinkedBlobs(versions: VersionTable, pairs: PairTable, facts: BlobFacts): Int32Array {
  return distinctBlobs(versions, facts, version => {
    let linked = false;
    versions.forEachEdge(version, (_, pair) => {
      if (pair === WHOLE || facts.isText(pairs, pair)) linked = true;
    });
    return !linked;
  });
}

/** Blobs, each once, of those regular files that `wanted` accepts and whose lines are not known. */
function distinctBlobs(
  versions: VersionTable,
  facts: BlobFacts,
  wanted: (version: number) => boolean,
): Int32Array {
  const seen = new Set<number>();
  const blobs = new IntColumn();
  versions.visitWanted(version => {
    const blob = versions.blob.at(version);
    if (versions.kind.at(version) !== KIND.regular || seen.has(blob)) return;
    if (facts.linesOf(blob) !== undefined || !wanted(version)) return;
    seen.add(blob);
    blobs.push(blob);
  });
  return blobs.view().slice();
}
