import { KIND, readContents } from '../../git';
import type { Asking } from '../asking';
import type { BlobTable } from '../tables/blobs';
import type { PairTable } from '../tables/pairs';
import {
  type Bequest,
  expandRuns,
  type HunkSpan,
  NOBODY,
  type Owner,
  type Runs,
  type RunWriter,
} from '../tables/runs';
import { type VersionTable, WHOLE } from '../tables/versions';
import { matchHunk } from './hunk-match';
import { LinePairs } from './likeness';

/** So many pairs of files are held in memory at once. */
const BATCH = 100;

/** For each pair of blobs: the old line of each new line of its hunks, in order, or -1. */
export type Guesses = ReadonlyMap<number, Int32Array>;

/** Pairs of blobs that versions of ignored commits descend through. */
export function ignoredPairs(versions: VersionTable, ignored: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  if (ignored.size === 0) return found;
  versions.visitWanted(version => {
    if (!ignored.has(versions.commit.at(version)) || versions.kind.at(version) !== KIND.regular) return;
    versions.forEachEdge(version, (_, pair) => {
      if (pair !== WHOLE) found.add(pair);
    });
  });
  return found;
}

/** Guesses for text pairs whose hunks are known; a blob that turns out to be damaged gives none. */
export async function guessLines(
  { reader, ids, signal }: Asking,
  pairs: PairTable,
  table: BlobTable,
  wanted: readonly number[],
): Promise<Guesses> {
  const guesses = new Map<number, Int32Array>();
  for (let from = 0; from < wanted.length; from += BATCH) {
    const batch = wanted.slice(from, from + BATCH);
    const contents = new Map<number, Buffer>();
    const blobs = new Set(batch.flatMap(pair => [pairs.old.at(pair), pairs.new.at(pair)]));
    const keep = (blob: number, content: Buffer | null) => {
      if (content === null) table.lose(blob);
      else contents.set(blob, Buffer.from(content));
    };
    await readContents(reader, ids, [...blobs], keep, signal);
    for (const pair of batch) {
      const [old, now] = [contents.get(pairs.old.at(pair)), contents.get(pairs.new.at(pair))];
      if (old && now) guesses.set(pair, guess(old, now, table.diffs.span(pair)));
    }
  }
  return guesses;
}

function guess(old: Buffer, now: Buffer, { hunks, from, to }: HunkSpan): Int32Array {
  const [oldLines, newLines] = [LinePairs.ofFile(old), LinePairs.ofFile(now)];
  const found: number[] = [];
  for (let at = from; at < to; at += 4) {
    const hunk = {
      oldStart: hunks[at]!,
      oldCount: hunks[at + 1]!,
      newStart: hunks[at + 2]!,
      newCount: hunks[at + 3]!,
    };
    for (const source of matchHunk(oldLines, newLines, hunk)) found.push(source);
  }
  return Int32Array.from(found);
}

/** What one source hands over to a version of an ignored commit. */
export interface GuessedBequest extends Bequest {
  readonly guess: Int32Array | undefined;
}

/** `claimed`, with the lines that are nobody's given to the owners of the lines they were made from. */
export function inheritGuessed(claimed: Runs, bequests: readonly GuessedBequest[], writer: RunWriter): Runs {
  const owners = expandRuns(claimed);
  for (const { runs, span, guess } of bequests) {
    if (guess === undefined) continue;
    const sources = expandRuns(runs);
    let next = 0;
    for (let at = span.from; at < span.to; at += 4) {
      const start = span.hunks[at + 2]!;
      for (let line = start; line < start + span.hunks[at + 3]!; line++) {
        const source = guess[next++]!;
        if (owners[line] === NOBODY && source >= 0) owners[line] = sources[source]!;
      }
    }
  }
  for (const owner of owners) writer.add(owner as Owner, 1);
  return writer.finish();
}
