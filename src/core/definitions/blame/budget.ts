import { type BlameWay, KIND } from '../../git';
import type { Trace } from '../../lines';
import type { Doubt } from './doubts';

type Known = Pick<Trace, 'versions' | 'changes' | 'blobs' | 'pairs'>;

/** Starting git takes as long as comparing so many lines. */
const START = 20_000;
/** Versions of one file are compared so many times as fast as runs with other files. */
const VERSION = 4;
/**
 * Lines that git may compare for each pair of blobs that was compared before: so that all ways together take no more than
 * following all lines did twice. Measured on histories of 3,000 to 13,000 commits.
 */
const PER_PAIR = 400;
/** In any case, so that histories of a few files are done in full. */
export const LEAST = 5_000_000;

/** Those that git is asked for, by what they bring for the work that they take; the rest stays open. */
export function affordable(
  doubts: readonly Doubt[],
  way: BlameWay,
  known: Known,
  least: number,
): readonly Doubt[] {
  const ranked = doubts.map(doubt => ({ doubt, open: openIn(doubt), work: workOf(doubt, way, known) }));
  const byWorth = ranked.sort(
    (a, b) => b.open / b.work - a.open / a.work || (a.doubt.file.path < b.doubt.file.path ? -1 : 1),
  );
  let left = Math.max(least, known.pairs.size * PER_PAIR);
  return byWorth.flatMap(({ doubt, work }) => {
    if (work > left) return [];
    left -= work;
    return [doubt];
  });
}

/** Lines that may count as something else. */
export function openIn({ runs }: Doubt): number {
  return runs.reduce((sum, { open }) => sum + open, 0);
}

/** In lines that are compared. */
function workOf({ family, runs }: Doubt, way: BlameWay, { versions, changes, blobs }: Known): number {
  const linesOf = (blob: number) => Math.max(0, blobs.linesOf(blob) ?? 0);
  let work = START;
  for (const version of family.versions) work += linesOf(versions.blob.at(version)) / VERSION;
  if (way === 'space') return work;
  // Each run is compared with all that its commit changed.
  for (const { commit } of runs)
    for (let row = changes.first[commit]!, n = changes.counts[commit]!; n > 0; n--, row++)
      if (changes.oldKind(row) === KIND.regular) work += linesOf(changes.oldBlob[row]!);
  return work;
}
