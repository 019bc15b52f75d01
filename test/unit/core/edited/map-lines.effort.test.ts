import { strict as assert } from 'node:assert';
import { editorLines, mapLines } from '../../../../src/core/edited';
import { Effort } from '../../../support/effort';
import { RandomSource } from '../../../support/random-source';

const LINES = 20_000;
/** Millions of steps for the whole of a large file, whatever became of it. */
const MOST = 200;

describe('the work of finding the committed lines', () => {
  const effort = new Effort();
  const random = new RandomSource(3);
  const lines = Array.from({ length: LINES }, (_, i) => i);
  const code = lines.map(i => (i % 3 === 0 ? 1e6 + (i % 5) : i));
  const some = (kinds: number) => lines.map(() => random.int(0, kinds));
  const thinned = (all: readonly number[]) => all.filter(() => random.chance(2 / 3));
  const alike = some(3);
  const cases: readonly [what: string, old: readonly number[], now: readonly number[]][] = [
    ['each line was indented', lines, lines.map(i => LINES + i)],
    ['all but braces were indented', code, code.map(i => (i < 1e6 ? LINES + i : i))],
    ['they were reversed', lines, lines.toReversed()],
    ['code was reversed', code, code.toReversed()],
    ['a third of equal ones was removed', lines.map(() => 1), lines.slice(LINES / 3).map(() => 1)],
    ['a third of three kinds was removed', alike, thinned(alike)],
    ['all of few kinds came anew', some(2), some(2)],
    ['all of many kinds came anew', some(500), some(500)],
    ['they were shuffled', lines, random.shuffle(lines)],
    ['code was shuffled', code, random.shuffle(code)],
    ['each changed its place with the next', lines, lines.map(i => i ^ 1)],
    ['one side is short', [2, 1, 1, 3], lines.map(i => i % 2)],
    ['all is new', [], lines],
  ];
  for (const [what, old, now] of cases)
    it(`is bounded where ${what}`, () => {
      const [committed, edited] = [Float64Array.from(old), Float64Array.from(now)];
      effort.within(MOST, what, () => mapLines(committed, edited));
    });

  it('is small in a file of 5,000 lines with 200 edits, and to read 20,000 lines', () => {
    const file = Float64Array.from(code.slice(0, 5000));
    const edited = file.map(line => (random.chance(0.04) ? line + LINES : line));
    effort.within(MOST / 5, 'scattered edits', () => mapLines(file, edited));
    const text = lines.map(i => `${String(i).padEnd(40)}\n`).join('');
    effort.within(MOST / 5, 'reading', () => editorLines(text));
    assert.equal(editorLines(text).marks.length, LINES);
  });
});
