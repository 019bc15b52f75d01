import { strict as assert } from 'node:assert';
import { parseRange, rangeText } from '../../../src/core/range';

describe('a range as it is typed', () => {
  for (const [text, from, to, sinceMergeBase] of [
    ['v1.0..v2.0', 'v1.0', 'v2.0', false],
    ['main...topic', 'main', 'topic', true],
    ['v1.0..', 'v1.0', 'HEAD', false],
    ['...topic', 'HEAD', 'topic', true],
    ['2025-01-01..2025-06-01', '2025-01-01', '2025-06-01', false],
    ['v1.2.3...v1.2.4', 'v1.2.3', 'v1.2.4', true],
  ] as const)
    it(`has two ends: ${text}`, () => assert.deepEqual(parseRange(text), { from, to, sinceMergeBase }));

  for (const text of ['', 'v1.0', '..', '...', 'a....b', 'a..b..c', 'a...b..c', 'a..b...c'])
    it(`is none: ${text}`, () => assert.equal(parseRange(text), null));

  it('is told as it was typed', () => {
    for (const text of ['a..b', 'a...b']) assert.equal(rangeText(parseRange(text)!), text);
  });
});
