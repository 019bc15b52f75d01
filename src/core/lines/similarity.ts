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

/** `countTail`: whether bytes after the last newline count (git 2.44 and newer) or are dropped (older). */
export function signatureOf(content: Buffer, countTail: boolean): Signature {
  const text = content.subarray(0, BINARY_LOOK).indexOf(0) < 0;
  const bytesOf = new Map<number, number>();
  let a = 0;
  let b = 0;
  let length = 0;
  const close = () => {
    const hash = (a + Math.imul(b, 0x61)) >>> 0;
    const piece = hash % HASH_BASE;
    bytesOf.set(piece, (bytesOf.get(piece) ?? 0) + length);
    a = b = length = 0;
  };
  for (let i = 0; i < content.length; i++) {
    const byte = content[i]!;
    if (text && byte === 0x0d && content[i + 1] === 0x0a) continue;
    const before = a;
    a = ((a << 7) ^ (b >>> 25)) >>> 0;
    b = ((b << 7) ^ (before >>> 25)) >>> 0;
    a = (a + byte) >>> 0;
    if (++length >= 64 || byte === 0x0a) close();
  }
  if (countTail && length > 0) close();
  const sorted = [...bytesOf].sort((x, y) => x[0] - y[0]);
  return { size: content.length, pieces: Int32Array.from(sorted.flat()) };
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
  return Math.floor((copied * MAX_SCORE) / Math.max(source.size, target.size));
}
