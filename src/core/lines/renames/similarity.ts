import { grown } from '../../growing';

/**
 * Git's measure of how much of one file is in another (diffcore-delta.c), so that a rename found here is the one that
 * `git blame` finds. Content is cut into pieces at newlines or after 64 bytes; a piece is known by a hash below 107927.
 */
export interface Signature {
  readonly size: number;
  /** Pairs of (hash, bytes with that hash), hashes rising. */
  readonly pieces: Int32Array;
}

export const MAX_SCORE = 60000;
const HASH_BASE = 107927;
const BINARY_LOOK = 8000;
const PIECE = 64;

/** `countTail`: whether bytes after the last newline count (git 2.44 and newer) or are dropped (older). */
export function signatureOf(content: Buffer, countTail: boolean): Signature {
  const text = content.subarray(0, BINARY_LOOK).indexOf(0) < 0;
  // Hash and length of each piece in one number: a piece has at most 64 bytes.
  let pieces = new Uint32Array(64 + (content.length >> 4));
  let count = 0;
  let a = 0;
  let b = 0;
  let length = 0;
  const last = content.length - 1;
  for (let i = 0; i <= last; i++) {
    const byte = content[i]!;
    if (text && byte === 0x0d && i < last && content[i + 1] === 0x0a) continue;
    const before = a;
    a = (((a << 7) ^ (b >>> 25)) + byte) >>> 0;
    b = ((b << 7) ^ (before >>> 25)) >>> 0;
    if (++length < PIECE && byte !== 0x0a) continue;
    if (count + 1 >= pieces.length) pieces = grown(pieces);
    pieces[count++] = (pieceHash(a, b) << 7) | length;
    a = b = length = 0;
  }
  if (countTail && length > 0) pieces[count++] = (pieceHash(a, b) << 7) | length;
  return { size: content.length, pieces: summed(pieces.subarray(0, count).sort()) };
}

function pieceHash(a: number, b: number): number {
  return ((a + Math.imul(b, 0x61)) >>> 0) % HASH_BASE;
}

/** Sorted pieces with equal hashes joined. */
function summed(pieces: Uint32Array): Int32Array {
  const sums = new Int32Array(pieces.length * 2);
  let end = 0;
  for (const piece of pieces) {
    const hash = piece >>> 7;
    if (end > 0 && sums[end - 2] === hash) sums[end - 1]! += piece & 127;
    else {
      sums[end++] = hash;
      sums[end++] = piece & 127;
    }
  }
  return sums.slice(0, end);
}

/** Two files whose sizes differ this much are not compared at all. */
export function sizesAllow(sourceSize: number, targetSize: number, minimum: number): boolean {
  const larger = Math.max(sourceSize, targetSize);
  return larger * (MAX_SCORE - minimum) >= Math.abs(sourceSize - targetSize) * MAX_SCORE;
}

/** 0 to 60000: the bytes of `source` found again in `target`, as a share of the larger file. */
export function similarity(source: Signature, target: Signature, minimum: number): number {
  if (!sizesAllow(source.size, target.size, minimum) || target.size === 0) return 0;
  const [a, b] = [source.pieces, target.pieces];
  let copied = 0;
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    while (j < b.length && b[j]! < a[i]!) j += 2;
    if (j < b.length && b[j] === a[i]) copied += Math.min(a[i + 1]!, b[j + 1]!);
  }
  return scoreOf(copied, source, target);
}

function scoreOf(copied: number, source: Signature, target: Signature): number {
  return Math.floor((copied * MAX_SCORE) / Math.max(source.size, target.size));
}

/** With fewer sources than this it is faster to compare them one by one. */
const MANY = 16;

/** Compares many sources with one target after the other; gives what `similarity` gives. */
export class Scores {
  private readonly scores: Float64Array;
  /** Of each hash: numbers of the sources that have it and the bytes they have of it, in turn. */
  private readonly holders = new Map<number, number[]>();

  /** A source that is undefined is like nothing. */
  constructor(private readonly sources: readonly (Signature | undefined)[]) {
    this.scores = new Float64Array(sources.length);
    if (sources.length < MANY) return;
    for (const [number, source] of sources.entries()) if (source) this.note(number, source);
  }

  /** The score of each source; valid until the next call. */
  against(target: Signature, minimum: number): Float64Array {
    const { scores, sources } = this;
    if (sources.length < MANY) {
      sources.forEach((source, i) => {
        scores[i] = source ? similarity(source, target, minimum) : 0;
      });
      return scores;
    }
    this.addUp(target);
    sources.forEach((source, i) => {
      const comparable = source && target.size > 0 && sizesAllow(source.size, target.size, minimum);
      scores[i] = comparable ? scoreOf(scores[i]!, source, target) : 0;
    });
    return scores;
  }

  private note(number: number, { pieces }: Signature): void {
    for (let i = 0; i < pieces.length; i += 2) {
      const holders = this.holders.get(pieces[i]!);
      if (holders === undefined) this.holders.set(pieces[i]!, [number, pieces[i + 1]!]);
      else holders.push(number, pieces[i + 1]!);
    }
  }

  /** Bytes of each source that are found again in the target. */
  private addUp({ pieces }: Signature): void {
    this.scores.fill(0);
    for (let i = 0; i < pieces.length; i += 2) {
      const bytes = pieces[i + 1]!;
      const holders = this.holders.get(pieces[i]!);
      if (holders === undefined) continue;
      for (let h = 0; h < holders.length; h += 2)
        this.scores[holders[h]!]! += Math.min(bytes, holders[h + 1]!);
    }
  }
}
