import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { mapLines } from '../../../../src/core/edited';
import { linesOf, longestCommon } from '../../../support/edited';
import { RandomSource } from '../../../support/random-source';

const few = fc.array(fc.constantFrom('a', 'b', '}', ''), { maxLength: 14 });
const textOf = (lines: readonly string[]) => lines.map(line => `${line}\n`).join('');
const count = (places: Int32Array) => places.filter(place => place >= 0).length;

function checkOrder(old: Float64Array, now: Float64Array, places: Int32Array): void {
  let last = -1;
  for (const [i, place] of places.entries()) {
    if (place < 0) continue;
    assert.ok(place > last);
    assert.equal(old[place], now[i]);
    last = place;
  }
}

/** Lines that are all different, and what becomes of them; by the way which of them each is. */
function randomEdits(random: RandomSource, length: number, share: number) {
  let fresh = length;
  const [now, truth]: [number[], number[]] = [[], []];
  const add = (line: number, place: number) => {
    now.push(line);
    truth.push(place);
  };
  for (let i = 0; i < length; i++) {
    while (random.chance(share)) add(fresh++, -1);
    if (random.chance(share)) continue;
    if (random.chance(share)) add(fresh++, -1);
    else add(i, i);
  }
  return { old: Float64Array.from({ length }, (_, i) => i), now: Float64Array.from(now), truth };
}

/** With lines that come again and again. */
function someOf(random: RandomSource, length: number, kinds: number): Float64Array {
  return Float64Array.from({ length }, () => random.int(0, kinds));
}

describe('the committed lines of an edited text', () => {
  it('have the same text, keep their order and are as many as can be', () => {
    fc.assert(
      fc.property(few, few, (old, now) => {
        const found = linesOf(textOf(old), textOf(now));
        const kept = found.filter(line => line > 0);
        assert.deepEqual(
          kept,
          [...new Set(kept)].sort((a, b) => a - b),
        );
        for (const [i, line] of found.entries()) if (line > 0) assert.equal(old[line - 1], now[i]);
        assert.equal(kept.length, longestCommon(old, now));
      }),
      { numRuns: 1000 },
    );
  });

  it('are all of them where nothing was edited, and the same however lines end', () => {
    const end = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(few, few, end, end, (old, now, oldEnd, nowEnd) => {
        const [committed, edited] = [textOf(old), textOf(now)];
        assert.deepEqual(
          linesOf(committed, committed),
          old.map((_, i) => i + 1),
        );
        assert.deepEqual(
          linesOf(committed.replaceAll('\n', oldEnd), edited.replaceAll('\n', nowEnd)),
          linesOf(committed, edited),
        );
      }),
    );
  });

  it('are followed exactly where all lines are different, through as many edits as one likes', () => {
    const random = new RandomSource(5);
    for (const share of [0.01, 0.1, 0.3, 0.6, 0.9])
      for (const length of [1, 10, 300, 4000]) {
        const { old, now, truth } = randomEdits(random, length, share);
        assert.deepEqual([...mapLines(old, now)], truth);
      }
  });

  it('are as many as can be in longer texts of lines that come again', () => {
    const random = new RandomSource(6);
    for (const kinds of [2, 5, 40, 200])
      for (let i = 0; i < 5; i++) {
        const [old, now] = [someOf(random, 220, kinds), someOf(random, 220, kinds)];
        const places = mapLines(old, now);
        checkOrder(old, now, places);
        assert.equal(count(places), longestCommon([...old], [...now]));
      }
  });

  it('are no fewer than those that occur once, where too much came and went to count it', () => {
    const random = new RandomSource(7);
    for (const kinds of [1, 3, 50]) {
      const once = Array.from({ length: 700 }, (_, i) => 1000 + i);
      const moved = Array.from({ length: 600 }, (_, i) => 5000 + i);
      // None before the first, where many moved lines stand as well.
      const gaps = () => once.map((_, i) => [...someOf(random, i && random.int(0, 6), kinds)]);
      const [oldGaps, nowGaps] = [gaps(), gaps()];
      const filled = (parts: number[][]) => once.flatMap((line, i) => [...parts[i]!, line]);
      const old = Float64Array.from([...moved, ...filled(oldGaps)]);
      const now = Float64Array.from([...filled(nowGaps), ...moved]);
      const places = mapLines(old, now);
      checkOrder(old, now, places);
      for (const [i, line] of now.entries())
        if (line >= 1000) assert.equal(places[i], line < 5000 ? old.indexOf(line) : -1);
      const between = oldGaps.map((gap, i) => longestCommon(gap, nowGaps[i]!));
      assert.equal(
        count(places),
        between.reduce((sum, more) => sum + more, once.length),
      );
    }
  });

  it('are most of those that can be where none occurs once', () => {
    const random = new RandomSource(8);
    for (const kinds of [2, 10, 100]) {
      const old = someOf(random, 3000, kinds);
      const now = old.filter(() => random.chance(0.7));
      const places = mapLines(old, now);
      checkOrder(old, now, places);
      assert.ok(count(places) > now.length * 0.75, `${count(places)} of ${now.length}`);
    }
  });
});
