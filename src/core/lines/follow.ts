import { both } from '../async';
import { KIND } from '../git';
import { BlobQuestions } from './blob-questions';
import { Families, Waiting } from './families';
import { deriveHeads } from './heads';
import { type Guesses, guessLines, ignoredPairs } from './ignored/ignored';
import type { FollowOptions, LineHistory, LineListener } from './line-history';
import { Removals } from './losses';
import type { PathStat } from './numstat';
import { WHOLE } from './tables/versions';
import { type Compared, Telling } from './telling';
import type { Trace } from './trace';

/**
 * Asks git for all diffs, and follows the lines of each family of versions while git is at work on the next; afterwards
 * the lines of all blobs are known. Until the listener is there, diffs are kept and no line is told. Rejects with
 * GitError where git fails, with the signal's reason, and with the listener's.
 */
export async function followLines(
  trace: Trace,
  listener: LineListener | Promise<LineListener>,
  options: FollowOptions = {},
): Promise<LineHistory> {
  if (options.only) trace.versions.narrowTo(options.only(trace.versions, trace.paths));
  const follower = new Follower(trace, options);
  try {
    await both(
      follower.ask(),
      Promise.resolve(listener).then(heard => follower.listen(heard)),
    );
    await follower.end();
  } finally {
    // Also of a run that is stopped: what it has learnt need not be learnt again.
    trace.known.keep();
  }
  const { versions, ids, paths, missing, unreadable, pointers, heads, comparisons, blobs } = trace;
  const visitStats = (visit: (stat: PathStat) => void) => comparisons?.visitStats(blobs, visit);
  const linesOf = (blob: number) => blobs.linesOf(blob) ?? 0;
  return { versions, ids, paths, missing, unreadable, pointers, heads, visitStats, linesOf };
}

/** So often first lines are read one after the other before all that are still open are read at once. */
const MOST_ROUNDS = 5;

class Follower {
  private readonly families: Families;
  private readonly waiting: Waiting;
  private readonly questions: BlobQuestions;
  private readonly compared: Compared;
  /** Null as long as nobody listens. */
  private telling: Telling | null = null;
  /** Families that nobody has heard of yet. */
  private held: Int32Array[] = [];
  /** Families of which some blob has to be read after all: its lines follow from no diff, or its first lines do not. */
  private late: number[] = [];
  private readonly unread = new Set<number>();
  private guesses: Guesses = new Map();
  /** Families whose lines have been followed. */
  private followed = 0;

  constructor(
    private readonly trace: Trace,
    private readonly options: FollowOptions,
  ) {
    const { versions, pairs, comparisons, heldBefore } = trace;
    const removals =
      options.losses && comparisons !== null ? new Removals(comparisons, heldBefore, versions.size) : null;
    this.families = new Families(versions);
    this.waiting = new Waiting(versions, pairs, this.families, (version, visit) => {
      versions.forEachEdge(version, (_, pair) => {
        if (pair !== WHOLE) visit(pair);
      });
      removals?.forEachPair(version, visit);
    });
    const usesOf = (pair: number) => this.waiting.uses(pair);
    this.questions = new BlobQuestions(trace, usesOf);
    const uses = Int32Array.from({ length: pairs.size }, (_, pair) => usesOf(pair));
    this.compared = { uses, guesses: () => this.guesses, removals };
  }

  /** All that git has to say; families whose diffs are there are told of where somebody listens. */
  async ask(): Promise<void> {
    await this.begin();
    await this.diff();
  }

  /** Tells of what is there, and from now on at once. */
  listen(listener: LineListener): void {
    this.telling = new Telling(this.trace, this.compared, listener);
    const { held } = this;
    this.held = [];
    for (const family of held) this.assign(family);
  }

  /** What descends from nothing is counted by git; families of a single version are done with it. */
  private async begin(): Promise<void> {
    const { versions } = this.trace;
    this.questions.recall();
    await this.guess();
    const sources = new Set<number>();
    versions.visitWanted(version => {
      let linked = false;
      versions.forEachEdge(version, () => {
        linked = true;
      });
      if (!linked && this.isUncounted(version)) sources.add(versions.blob.at(version));
    });
    await this.questions.count(sources);
    for (let family = 0; family < this.families.count; family++)
      if (this.waiting.needs[family] === 0) this.follow(family);
    this.tellProgress(0);
  }

  /** What ignored commits changed is compared before all else: to guess takes the texts of both sides. */
  private async guess(): Promise<void> {
    const { versions, pairs, blobs, ignored } = this.trace;
    const wanted = [...ignoredPairs(versions, ignored)].filter(pair => this.questions.isPossible(pair));
    await this.questions.compare(
      Int32Array.from(wanted.filter(pair => this.questions.isOpen(pair))),
      () => {},
    );
    const texts = wanted.filter(pair => this.questions.isPossible(pair) && blobs.diffs.isText(pair));
    this.guesses = await guessLines(this.trace, pairs, blobs, texts);
  }

  private async diff(): Promise<void> {
    const { pairs } = this.trace;
    const order = this.order();
    let done = 0;
    // A pair that was compared before, or cannot be, keeps nobody waiting.
    for (let pair = 0; pair < pairs.size; pair++)
      if (!this.questions.isOpen(pair)) this.waiting.settle(pair, family => this.follow(family));
    await this.questions.compare(order, batch => {
      for (const pair of batch) this.waiting.settle(pair, family => this.follow(family));
      done += batch.length;
      this.tellProgress(done / order.length);
    });
  }

  async end(): Promise<void> {
    await this.questions.count(this.unread);
    await this.readHeads();
    await this.telling?.end();
    this.tellProgress(1);
  }

  /** Rarely more than once: what was read tells the first lines of what descends from it. */
  private async readHeads(): Promise<void> {
    for (let round = 0; this.late.length > 0; round++) {
      const unread = new Set<number>();
      this.late = this.late.filter(family => {
        const members = this.families.versionsOf(family);
        const open = deriveHeads(members, this.trace.versions, this.trace.blobs);
        for (const blob of round < MOST_ROUNDS ? open.unread : open.all) unread.add(blob);
        if (open.all.size === 0) this.assign(members);
        return open.all.size > 0;
      });
      await this.questions.count(unread);
    }
  }

  /** Family by family, the largest first; in each path by path, newest first, as packs hold their deltas. */
  private order(): Int32Array {
    const { waiting } = this;
    const { pairs, comparisons } = this.trace;
    // What nobody descends through is diffed for the statistics alone.
    const isAllWanted = comparisons !== null && this.options.only === undefined;
    const rank = new Int32Array(pairs.size);
    const wanted: number[] = [];
    for (let pair = 0; pair < pairs.size; pair++) {
      const family = waiting.largestOf(pair);
      rank[pair] = family;
      if (this.questions.isOpen(pair) && (family !== -1 || isAllWanted)) wanted.push(pair);
    }
    const needs = (pair: number) => (rank[pair] === -1 ? 0 : waiting.needs[rank[pair]!]!);
    wanted.sort(
      (a, b) => needs(b) - needs(a) || rank[a]! - rank[b]! || pairs.path.at(a) - pairs.path.at(b) || b - a,
    );
    return Int32Array.from(wanted);
  }

  private follow(family: number): void {
    const members = this.families.versionsOf(family);
    const { versions, blobs } = this.trace;
    const unlinked = members.filter(version => this.isUncounted(version) && !this.isLinked(version));
    const unread =
      unlinked.length > 0
        ? Array.from(unlinked, version => versions.blob.at(version))
        : [...deriveHeads(members, versions, blobs).unread];
    for (const blob of unread) this.unread.add(blob);
    if (unread.length > 0) this.late.push(family);
    else this.assign(members);
  }

  private assign(family: Int32Array): void {
    if (this.telling === null) {
      this.held.push(family);
      return;
    }
    this.telling.assign(family);
    this.followed++;
  }

  private tellProgress(share: number): void {
    const { followed: done, families } = this;
    this.trace.onProgress({ share, step: 'lines', done, total: families.count });
    this.telling?.soFar();
  }

  /** A regular file whose lines nobody has counted. */
  private isUncounted(version: number): boolean {
    const { versions, blobs } = this.trace;
    return (
      versions.kind.at(version) === KIND.regular && blobs.linesOf(versions.blob.at(version)) === undefined
    );
  }

  /** Its lines follow from those of another version. Not so where text replaced a binary file. */
  private isLinked(version: number): boolean {
    let linked = false;
    this.trace.versions.forEachEdge(version, (_, pair) => {
      if (pair === WHOLE || (this.trace.blobs.diffs.isText(pair) && this.questions.isPossible(pair)))
        linked = true;
    });
    return linked;
  }
}
