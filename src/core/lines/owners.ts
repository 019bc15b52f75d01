import { KIND } from '../git';
import { BINARY, type BlobFacts, MISSING } from './facts';
import type { PairTable } from './pairtable';
import { applyHunks, type Bequest, lineCount, mergeRuns, type Runs, UNKNOWN, wholeFile } from './runs';
import { type VersionTable, WHOLE } from './versions';

/** The lines of one version; runs are null where it has none that could be owned. */
export interface OwnedVersion {
  readonly version: number;
  readonly runs: Runs | null;
  /** Number of lines, BINARY, or MISSING; 0 for what is no regular file. */
  readonly lines: number;
}

/**
 * Gives every line of every version its owner, oldest version first, and calls `visit` once for each. Runs are
 * forgotten as soon as no later version needs them. With `only`, the versions it accepts, which must descend from
 * none that it refuses.
 */
export function assignOwners(
  versions: VersionTable,
  pairs: PairTable,
  facts: BlobFacts,
  visit: (owned: OwnedVersion) => void,
  only: (version: number) => boolean = () => true,
): void {
  const needed = countUses(versions);
  const alive: (Runs | null)[] = new Array<Runs | null>(versions.size).fill(null);
  versions.visitWanted(version => {
    if (!only(version)) return;
    const owned = ownVersion(versions, pairs, facts, alive, version);
    if (needed[version]! > 0) alive[version] = owned.runs;
    visit(owned);
    versions.forEachEdge(version, from => {
      if (--needed[from]! === 0) alive[from] = null;
    });
  });
}

function countUses(versions: VersionTable): Int32Array {
  const uses = new Int32Array(versions.size);
  versions.visitWanted(version =>
    versions.forEachEdge(version, from => {
      uses[from]!++;
    }),
  );
  return uses;
}

function ownVersion(
  versions: VersionTable,
  pairs: PairTable,
  facts: BlobFacts,
  alive: readonly (Runs | null)[],
  version: number,
): OwnedVersion {
  if (versions.kind.at(version) !== KIND.regular) return { version, runs: null, lines: 0 };
  const known = facts.linesOf(versions.blob.at(version));
  if (known === BINARY || known === MISSING) return { version, runs: null, lines: known };
  const bequests: Bequest[] = [];
  let whole: Runs | null = null;
  let lost = false; // a source existed but its lines cannot be compared with ours
  versions.forEachEdge(version, (from, pair) => {
    const runs = alive[from] ?? null;
    if (pair === WHOLE) whole ??= runs;
    else if (runs !== null && facts.isText(pairs, pair)) {
      const { start, end } = facts.range(pair);
      bequests.push({ runs, from: start, to: end });
    } else if (facts.missing.has(versions.blob.at(from))) lost = true;
  });
  if (whole !== null) return { version, runs: whole, lines: lineCount(whole) };
  const runs = combine(versions.commit.at(version), bequests, facts, known, lost);
  return { version, runs, lines: lineCount(runs) };
}

function combine(
  commit: number,
  bequests: readonly Bequest[],
  facts: BlobFacts,
  known: number | undefined,
  lost: boolean,
): Runs {
  const owner = lost ? UNKNOWN : commit;
  const [first] = bequests;
  if (first === undefined) return wholeFile(owner, known ?? 0);
  if (bequests.length === 1) return applyHunks(first.runs, facts.hunks, first.from, first.to, owner);
  const lines = known ?? lineCount(applyHunks(first.runs, facts.hunks, first.from, first.to, owner));
  return mergeRuns(bequests, facts.hunks, lines, owner);
}
