import { countLines, diffPairs, KIND, type ObjectIds, type ObjectReader, type PairDiffs } from '../git';
import type { KnownDiffs } from '../git-memory';
import type { BaseVersions } from './base';
import { Families, Waiting } from './families';
import { type Guesses, guessLines, ignoredPairs } from './ignored/ignored';
import { type OwnedVersion, Owners } from './owners';
import { findPointers, mayBePointer } from './pointers';
import type { BlobTable } from './tables/blobs';
import type { IntColumn } from './tables/columns';
import type { PairTable } from './tables/pairs';
import { type VersionTable, WHOLE } from './tables/versions';

export interface FollowOptions {
  readonly lanes: number;
  readonly signal?: AbortSignal | undefined;
  /** Pairs of blobs to be diffed beside those that versions descend through. */
  readonly alsoDiff: (pair: number) => boolean;
  /** What git said before, and what it says now. */
  readonly known: KnownDiffs;
  /** Commits whose changes are looked through. */
  readonly ignored: ReadonlySet<number>;
  /** Versions whose lines are known beforehand. */
  readonly given: BaseVersions | null;
  /** Filled before a version that may be a pointer to a file kept elsewhere is given out. */
  readonly pointers: Set<number>;
  readonly visit: (owned: OwnedVersion) => void;
  /** 0 to 1, whenever more lines have been followed. */
  readonly onProgress: (share: number) => void;
}

/**
 * Asks git for all diffs, and follows the lines of each family of versions while git is at work on the next. Gives out
 * every version that is wanted once, a family's sources first; afterwards the lines of all blobs are known.
 */
export async function followLines(
  reader: ObjectReader,
  ids: ObjectIds,
  versions: VersionTable,
  pairs: PairTable,
  facts: BlobTable,
  options: FollowOptions,
): Promise<void> {
  const follower = new Follower(reader, ids, versions, pairs, facts, options);
  try {
    await follower.begin();
    await follower.diff();
    await follower.end();
  } finally {
    // Also of a run that is stopped: what it has learnt need not be learnt again.
    options.known.keep();
  }
}

class Follower {
  private readonly families: Families;
  private readonly waiting: Waiting;
  private readonly owners: Owners;
  /** Families in which the lines of some blob follow from no diff after all. */
  private readonly late: number[] = [];
  private readonly unlinked = new Set<number>();
  private readonly maybePointers: OwnedVersion[] = [];
  private guesses: Guesses = new Map();

  constructor(
    private readonly reader: ObjectReader,
    private readonly ids: ObjectIds,
    private readonly versions: VersionTable,
    private readonly pairs: PairTable,
    private readonly facts: BlobTable,
    private readonly options: FollowOptions,
  ) {
    this.families = new Families(versions);
    this.waiting = new Waiting(versions, pairs, this.families);
    const uses = Int32Array.from({ length: pairs.size }, (_, pair) => this.waiting.uses(pair));
    const { given, ignored } = options;
    const visit = (owned: OwnedVersion) => this.give(owned);
    this.owners = new Owners(versions, facts, given, uses, visit, ignored, () => this.guesses);
  }

  /** What descends from nothing is counted by git; families of a single version are done with it. */
  async begin(): Promise<void> {
    const { pairs, facts } = this;
    this.options.known.recall(
      (old, now) => this.wanted(pairs.find(old, now)),
      diffs => this.put(diffs),
      (blob, lines) => {
        if (facts.linesOf(blob) === undefined) facts.setLines(blob, lines);
      },
    );
    await this.guess();
    const blobs = new Set<number>();
    this.versions.visitWanted(version => {
      let linked = false;
      this.versions.forEachEdge(version, () => {
        linked = true;
      });
      if (!linked && this.isUncounted(version)) blobs.add(this.versions.blob.at(version));
    });
    await this.count(blobs);
    for (let family = 0; family < this.families.count; family++)
      if (this.waiting.needs[family] === 0) this.follow(family);
  }

  /** What ignored commits changed is compared before all else: to guess takes the texts of both sides. */
  private async guess(): Promise<void> {
    const { reader, ids, pairs, facts, options } = this;
    const wanted = [...ignoredPairs(this.versions, options.ignored)].filter(pair => this.isPossible(pair));
    await this.compare(Int32Array.from(wanted.filter(pair => this.isOpen(pair))), () => {});
    const texts = wanted.filter(pair => this.isPossible(pair) && facts.diffs.isText(pair));
    this.guesses = await guessLines(reader, ids, pairs, facts, texts, options.signal);
  }

  async diff(): Promise<void> {
    const { pairs, options } = this;
    const order = this.order();
    let done = 0;
    // A pair that was compared before, or cannot be, keeps nobody waiting.
    for (let pair = 0; pair < pairs.size; pair++)
      if (!this.isOpen(pair)) this.waiting.settle(pair, family => this.follow(family));
    await this.compare(order, batch => {
      for (const pair of batch) this.waiting.settle(pair, family => this.follow(family));
      done += batch.length;
      options.onProgress(done / order.length);
    });
  }

  private async compare(order: Int32Array, onDone: (batch: Int32Array) => void): Promise<void> {
    const { pairs, facts, options } = this;
    const { lanes, signal } = options;
    const sides = { old: pairs.old.view(), new: pairs.new.view() };
    await diffPairs(this.reader, this.ids, sides, order, {
      lanes,
      signal,
      onDiffs: diffs => {
        const blobs = (side: IntColumn) => diffs.pairs.map(pair => side.at(pair));
        options.known.note(diffs, { old: blobs(pairs.old), new: blobs(pairs.new) });
        this.put(diffs);
      },
      onDone: (batch, unreadable) => {
        for (const blob of unreadable) facts.lose(blob);
        onDone(batch);
      },
    });
  }

  async end(): Promise<void> {
    await this.count(this.unlinked);
    for (const family of this.late) this.owners.assign(this.families.versionsOf(family));
    const { versions, options } = this;
    const blobs = new Set(this.maybePointers.map(({ version }) => versions.blob.at(version)));
    for (const pointer of await findPointers(this.reader, this.ids, [...blobs], options.signal))
      options.pointers.add(pointer);
    for (const owned of this.maybePointers) options.visit(owned);
    options.onProgress(1);
  }

  /** Family by family, the largest first; in each path by path, newest first, as packs hold their deltas. */
  private order(): Int32Array {
    const { pairs, waiting } = this;
    const rank = new Int32Array(pairs.size);
    const wanted: number[] = [];
    for (let pair = 0; pair < pairs.size; pair++) {
      const family = waiting.largestOf(pair);
      rank[pair] = family;
      if (this.isOpen(pair) && (family !== -1 || this.options.alsoDiff(pair))) wanted.push(pair);
    }
    const needs = (pair: number) => (rank[pair] === -1 ? 0 : waiting.needs[rank[pair]!]!);
    wanted.sort(
      (a, b) => needs(b) - needs(a) || rank[a]! - rank[b]! || pairs.path.at(a) - pairs.path.at(b) || b - a,
    );
    return Int32Array.from(wanted);
  }

  private put(diffs: PairDiffs): void {
    const { diffs: table } = this.facts;
    table.put(diffs);
    for (const pair of diffs.pairs) if (pair >= 0 && this.waiting.uses(pair) === 0) table.release(pair);
  }

  /** The pair, where its diff is of use. */
  private wanted(pair: number | undefined): number | undefined {
    return pair !== undefined && this.isOpen(pair) ? pair : undefined;
  }

  private isOpen(pair: number): boolean {
    return this.isPossible(pair) && !this.facts.diffs.isKnown(pair);
  }

  private isPossible(pair: number): boolean {
    const { pairs, facts } = this;
    return !facts.missing.has(pairs.old.at(pair)) && !facts.missing.has(pairs.new.at(pair));
  }

  private follow(family: number): void {
    const members = this.families.versionsOf(family);
    const unlinked = members.filter(version => this.isUncounted(version) && !this.isLinked(version));
    for (const version of unlinked) this.unlinked.add(this.versions.blob.at(version));
    if (unlinked.length > 0) this.late.push(family);
    else this.owners.assign(members);
  }

  private give(owned: OwnedVersion): void {
    const known = this.options.given?.owned(owned.version) !== undefined;
    if (!known && mayBePointer(owned.lines)) this.maybePointers.push(owned);
    else this.options.visit(owned);
  }

  /** A regular file whose lines nobody has counted. */
  private isUncounted(version: number): boolean {
    const { versions, facts } = this;
    return (
      versions.kind.at(version) === KIND.regular && facts.linesOf(versions.blob.at(version)) === undefined
    );
  }

  /** Its lines follow from those of another version. Not so where text replaced a binary file. */
  private isLinked(version: number): boolean {
    let linked = false;
    this.versions.forEachEdge(version, (_, pair) => {
      if (pair === WHOLE || (this.facts.diffs.isText(pair) && this.isPossible(pair))) linked = true;
    });
    return linked;
  }

  private async count(blobs: ReadonlySet<number>): Promise<void> {
    const { reader, ids, facts, options } = this;
    const visit = (blob: number, lines: number) => {
      facts.setLines(blob, lines);
      options.known.noteLines(blob, lines);
    };
    const wanted = Int32Array.from(blobs);
    const lost = await countLines(reader, ids, wanted, options.lanes, visit, options.signal);
    for (const blob of lost) facts.lose(blob);
  }
}
