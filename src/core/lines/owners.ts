import { KIND } from '../git';
import { type GuessedBequest, type Guesses, inheritGuessed } from './ignored/ignored';
import type { Loss, Removals } from './losses';
import { BINARY, MISSING } from './tables/blobs';
import {
  applyHunks,
  claimRuns,
  giveRest,
  lineCount,
  mergeRuns,
  type Owner,
  type Runs,
  RunWriter,
  UNKNOWN_OWNER,
  wholeFile,
} from './tables/runs';
import { splitRuns, type Told } from './tables/told';
import { WHOLE } from './tables/versions';
import type { Trace } from './trace';

/** The lines of one version; runs are null where it has none that could be owned. */
export interface OwnedVersion {
  readonly version: number;
  readonly runs: Runs | null;
  /** Number of lines, BINARY, or MISSING; 0 for what is no regular file. */
  readonly lines: number;
}

/** Who owns what, and who hears of it. */
export interface Owning {
  /** Whose the lines are that a commit wrote. */
  readonly ownerOf: (commit: number) => Owner;
  /** Null where nothing finer than the commit is known of its lines in a file, by its byte-string path. */
  readonly toldOf: (commit: number, path: string) => Told | null;
  readonly visit: (owned: OwnedVersion) => void;
  /** Null where nobody asks for losses. */
  readonly losses: { readonly removals: Removals; readonly lost: (loss: Loss) => void } | null;
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
    private readonly trace: Trace,
    /** How often each pair's hunks are still needed. */
    private readonly uses: Int32Array,
    /** For pairs that ignored commits compare: what new lines may have been made from. */
    private readonly guesses: () => Guesses,
    private readonly owning: Owning,
  ) {
    const { versions } = trace;
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
    const { versions, blobs } = this.trace;
    for (const version of members) {
      const owned = this.own(version);
      const blob = versions.blob.at(version);
      if (owned.runs !== null && blobs.linesOf(blob) === undefined) blobs.setLines(blob, owned.lines);
      if (this.needed[version]! > 0) this.alive[version] = owned.runs;
      this.owning.visit(owned);
      this.tellLosses(version, owned.runs);
      versions.forEachEdge(version, (from, pair) => {
        if (--this.needed[from]! === 0) this.alive[from] = null;
        if (pair !== WHOLE) this.release(pair);
      });
    }
  }

  private tellLosses(version: number, runs: Runs | null): void {
    const { losses } = this.owning;
    if (losses === null || losses.removals.isUntouched(version)) return;
    const { removals, lost } = losses;
    if (runs !== null)
      removals.visit(version, runs, this.trace.blobs, (killer, pair) => this.survivors(killer, pair), lost);
    removals.forEachPair(version, pair => this.release(pair));
  }

  private survivors(killer: number, pair: number): Int32Array | undefined {
    return this.trace.ignored.has(killer) ? this.guesses().get(pair) : undefined;
  }

  private release(pair: number): void {
    if (--this.uses[pair]! === 0) this.trace.blobs.diffs.release(pair);
  }

  private own(version: number): OwnedVersion {
    return this.trace.given?.owned(version) ?? this.derive(version);
  }

  private derive(version: number): OwnedVersion {
    const { alive } = this;
    const { versions, blobs, missing, ignored } = this.trace;
    if (versions.kind.at(version) !== KIND.regular) return { version, runs: null, lines: 0 };
    const known = blobs.linesOf(versions.blob.at(version));
    if (known === BINARY || known === MISSING) return { version, runs: null, lines: known };
    const bequests: GuessedBequest[] = [];
    const guesses = this.guesses();
    let whole: Runs | null = null;
    let lost = false; // a source existed but its lines cannot be compared with ours
    versions.forEachEdge(version, (from, pair) => {
      const runs = alive[from] ?? null;
      if (pair === WHOLE) whole ??= runs;
      else if (runs !== null && blobs.diffs.isText(pair))
        bequests.push({ runs, span: blobs.diffs.span(pair), guess: guesses.get(pair) });
      else if (missing.has(versions.blob.at(from))) lost = true;
    });
    const commit = versions.commit.at(version);
    const owner = lost || commit < 0 ? UNKNOWN_OWNER : this.owning.ownerOf(commit);
    const runs = whole ?? this.combine(bequests, owner, known, ignored.has(commit));
    return { version, runs: this.split(version, runs, owner), lines: lineCount(runs) };
  }

  private split(version: number, runs: Runs, owner: Owner): Runs {
    if (owner === UNKNOWN_OWNER) return runs;
    const { versions, paths } = this.trace;
    const told = this.owning.toldOf(versions.commit.at(version), paths[versions.path.at(version)]!);
    return told === null ? runs : splitRuns(runs, owner, told, this.writer);
  }

  private combine(
    bequests: readonly GuessedBequest[],
    owner: Owner,
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
