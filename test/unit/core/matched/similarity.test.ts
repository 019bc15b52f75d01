import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { similarity } from '../../../../src/core/matched/similarity';

/** By the definition, all of it. */
function distance(a: string, b: string): number {
  const rows = [...`${a} `].map((_, i) => [...`${b} `].map((_, j) => (i === 0 ? j : j === 0 ? i : 0)));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      rows[i]![j] = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
  return rows[a.length]![b.length]!;
}

describe('likeness of two lines', () => {
  it('is what the edit distance says, where that is enough', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 });
    fc.assert(
      fc.property(text, text, fc.constantFrom(1, 5, 8, 10), (a, b, tenths) => {
        const [changes, longer] = [distance(a, b), Math.max(a.length, b.length)];
        const isEnough = 10 * changes <= (10 - tenths) * longer;
        assert.equal(similarity(a, b, tenths / 10), isEnough ? 1 - changes / Math.max(1, longer) : 0);
      }),
      { numRuns: 500 },
    );
  });

  it('is enough at four fifths exactly', () => {
    assert.equal(similarity('abcde', 'abcdx', 0.8), 0.8);
    assert.equal(similarity('abcd', 'abcx', 0.8), 0);
  });
});
