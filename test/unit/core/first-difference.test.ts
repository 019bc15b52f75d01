import { strict as assert } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { firstDifference } from '../../../src/core/first-difference';

describe('the first difference', () => {
  it('is named by the path to it', () => {
    assert.equal(firstDifference({ a: [1, { b: null }] }, { a: [1, { b: null }] }), null);
    assert.deepEqual(firstDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }], z: 1 }), {
      where: 'a.1.b',
      one: 2,
      other: 3,
    });
    assert.deepEqual(firstDifference({ a: 1 }, { a: 1, b: {} }), { where: 'b', one: undefined, other: {} });
    assert.deepEqual(firstDifference([], null), { where: '', one: [], other: null });
  });

  it('is there if and only if the values differ', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        assert.equal(firstDifference(one, JSON.parse(JSON.stringify(one))), null);
        // An empty list and an empty object hold the same; -0 is 0 in JSON.
        const same = isDeepStrictEqual(plain(one), plain(other));
        assert.equal(firstDifference(one, other) === null, same);
      }),
    );
  });
});

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
