import { KIND } from '../git';
import { BINARY, type BlobTable, MISSING } from './tables/blobs';
import { type VersionTable, WHOLE } from './tables/versions';

/** Blobs whose first lines are not known yet. */
export interface OpenHeads {
  /** To be read: lines moved up that nobody has looked at. */
  readonly unread: Set<number>;
  /** Those and what descends from them. */
  readonly all: Set<number>;
}

/**
 * Finds out what the first lines of versions say, sources first: from those of the version that each was made from, and
 * the lines that came and went since.
 */
export function deriveHeads(members: Int32Array, versions: VersionTable, blobs: BlobTable): OpenHeads {
  const open: OpenHeads = { unread: new Set(), all: new Set() };
  for (const version of members) {
    const blob = versions.blob.at(version);
    if (versions.kind.at(version) !== KIND.regular || blobs.heads.isKnown(blob) || open.all.has(blob))
      continue;
    const lines = blobs.linesOf(blob);
    if (lines !== BINARY && lines !== MISSING) derive(version, blob, versions, blobs, open);
  }
  return open;
}

function derive(
  version: number,
  blob: number,
  versions: VersionTable,
  blobs: BlobTable,
  open: OpenHeads,
): void {
  const { heads, diffs } = blobs;
  let waits = false;
  versions.forEachEdge(version, (from, pair) => {
    const source = versions.blob.at(from);
    if (pair === WHOLE || heads.isKnown(blob) || !diffs.isText(pair)) return;
    if (heads.isKnown(source)) {
      const lines = blobs.linesOf(source)! - diffs.deleted[pair]! + diffs.added[pair]!;
      heads.derive(blob, source, pair, diffs.span(pair), lines);
      if (blobs.linesOf(blob) === undefined) blobs.setLines(blob, lines);
    } else if (open.all.has(source)) waits = true;
  });
  if (heads.isKnown(blob)) return;
  open.all.add(blob);
  if (!waits) open.unread.add(blob);
}
