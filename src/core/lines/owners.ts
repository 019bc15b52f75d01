import { KIND } from '../git';
import { type GuessedBequest, type Guesses, inheritGuessed } from './ignored/ignored';
import { BINARY, type BlobTable, MISSING } from './tables/blobs';
import {
  applyHunks,
  claimRuns,
  giveRest,
  lineCount,
  mergeRuns,
  type Runs,
  RunWriter,
  UNKNOWN,
  wholeFile,
} from './tables/runs';
import { type VersionTable, WHOLE } from './tables/versions';

/** The lines of one version; runs are null where it has none that could be owned. */
export interface OwnedVersion {
  readonly version: number;
  readonly runs: Runs | null;
  /** Number of lines, BINARY, or MISSING; 0 for what is no regular file. */
  readonly lines: number;
}

/** What is known of some versions before anything is followed. */
interface Given {
  owned(version: number): OwnedVersion | undefined;
}

/**
 * Gives every line of every version its owner. Runs are forgotten as soon as no later version needs them; hunks are
 * released as they are used.
 */
export class Owners {
  private readonly needed: Int32Array;
  private readonly alive: (Runs | null)[];
  private readonly writer = new RunWriter();

  constructor(
    private readonly versions: VersionTable,
    private readonly facts: BlobTable,
    private readonly given: Given | null,
    /** How many edges still need each pair's hunks. */
    private readonly uses: Int32Array,
    private readonly visit: (owned: OwnedVersion) => void,
    /** Commits that are looked through, and what their lines may have been made from. */
    private readonly ignored: ReadonlySet<number>,
    private readonly guesses: () => Guesses,
  ) {
    this.needed = new Int32Array(versions.size);
    versions.visitWanted(version =>
      versions.forEachEdge(version, from => {
        this.needed[from]!++;
      }),
    );
    this.alive = new Array<Runs | null>(versions.size).fill(null);
  }

  /** Versions from first to last; all that they descend from must be among them or have been assigned. */
  assign(members: Int32Array): void {
    for (const version of members) {
      const owned = this.own(version);
      const blob = this.versions.blob.at(version);
      if (owned.runs !== null && this.facts.linesOf(blob) === undefined)
        this.facts.setLines(blob, owned.lines);
      if (this.needed[version]! > 0) this.alive[version] = owned.runs;
      this.visit(owned);
      this.versions.forEachEdge(version, (from, pair) => {
        if (--this.needed[from]! === 0) this.alive[from] = null;
        if (pair !== WHOLE && --this.uses[pair]! === 0) this.facts.diffs.release(pair);
      });
    }
  }

  private own(version: number): OwnedVersion {
    const known = this.given?.owned(version);
    if (known !== undefined) return known;
    return this.derive(version);
  }

  private derive(version: number): OwnedVersion {
    const { versions, facts, alive } = this;
    if (versions.kind.at(version) !== KIND.regular) return { version, runs: null, lines: 0 };
    const known = facts.linesOf(versions.blob.at(version));
    if (known === BINARY || known === MISSING) return { version, runs: null, lines: known };
    const bequests: GuessedBequest[] = [];
    const guesses = this.guesses();
    let whole: Runs | null = null;
    let lost = false; // a source existed but its lines cannot be compared with ours
    versions.forEachEdge(version, (from, pair) => {
      const runs = alive[from] ?? null;
      if (pair === WHOLE) whole ??= runs;
      else if (runs !== null && facts.diffs.isText(pair))
        bequests.push({ runs, span: facts.diffs.span(pair), guess: guesses.get(pair) });
      else if (facts.missing.has(versions.blob.at(from))) lost = true;
    });
    const commit = versions.commit.at(version);
    const owner = lost ? UNKNOWN : commit;
    const runs = whole ?? this.combine(bequests, owner, known, this.ignored.has(commit));
    return { version, runs, lines: lineCount(runs) };
  }

  private combine(
    bequests: readonly GuessedBequest[],
    owner: number,
    known: number | undefined,
    isIgnored: boolean,
  ): Runs {
    const { writer } = this;
    const [first] = bequests;
    if (first === undefined) return wholeFile(owner, known ?? 0);
    if (isIgnored)
      return giveRest(inheritGuessed(claimRuns(bequests, writer), bequests, writer), owner, writer);
    return bequests.length === 1
      ? applyHunks(first.runs, first.span, owner, writer)
      : mergeRuns(bequests, owner, writer);
  }
}
