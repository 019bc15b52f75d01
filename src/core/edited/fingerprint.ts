/** Of the second mix so many bits are left over where the first has all of its 32 in a number of 53. */
const SPARE = 21;

/**
 * 53 bits that stand for a part of a text: equal parts have equal ones, and of different parts of a file no two are
 * likely ever to have the same.
 */
export function fingerprint(text: string, start: number, end: number): number {
  let first = end - start;
  let second = ~first;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    first = Math.imul(first ^ code, 0x9e3779b1);
    first ^= first >>> 15;
    second = Math.imul(second ^ code, 0x5f356495);
    second ^= second >>> 13;
  }
  return (finished(second) >>> (32 - SPARE)) * 2 ** 32 + finished(first);
}

/** Every bit of the result depends on every bit of `mix`. */
function finished(mix: number): number {
  let result = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  result = Math.imul(result ^ (result >>> 13), 0xc2b2ae35);
  return (result ^ (result >>> 16)) >>> 0;
}
