import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  ai,
  areLines,
  type Claim,
  HUMAN,
  settle,
  UNKNOWN,
} from '../../../../../src/core/records/formats/claims';

const CLAUDE = ai('claude', 'claude-opus-4-8');
const CURSOR = ai('cursor', null);
const claim = (first: number, last: number, who = CLAUDE): Claim => ({ first, last, who });

/** Line by line: slow, and plainly right. */
function painted(claims: readonly Claim[], lines: number): (string | null)[] {
  const found: (string | null)[] = Array.from({ length: lines + 1 }, () => null);
  for (const { first, last, who } of claims)
    for (let line = first; line <= last; line++) found[line] = who === UNKNOWN ? null : JSON.stringify(who);
  return found;
}

describe('claims on the lines of a file', () => {
  it('count one over the other, the last one most', () => {
    assert.deepEqual(settle([claim(1, 9), claim(4, 5, HUMAN), claim(5, 12, CURSOR)]), [
      { first: 1, last: 3, ...CLAUDE },
      { first: 4, last: 4, ...HUMAN },
      { first: 5, last: 12, ...CURSOR },
    ]);
  });

  it('are joined where they are of one, in whatever order they come', () =>
    assert.deepEqual(settle([claim(7, 9), claim(1, 3), claim(2, 6)]), [{ first: 1, last: 9, ...CLAUDE }]));

  it('of nobody known take lines from others, and are left out', () =>
    assert.deepEqual(settle([claim(1, 3), claim(2, 2, UNKNOWN)]), [
      { first: 1, last: 1, ...CLAUDE },
      { first: 3, last: 3, ...CLAUDE },
    ]));

  it('are nothing where there are none', () => assert.deepEqual(settle([]), []));

  it('say of every line what painting line by line says', () => {
    const any = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(12), fc.constantFrom(CLAUDE, CURSOR, HUMAN, UNKNOWN))
      .map(([first, more, who]) => claim(first, first + more, who));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), claims => {
        const ranges = settle(claims);
        const again = ranges.map(({ first, last, ...who }) => ({ first, last, who }));
        assert.deepEqual(painted(again, 50), painted(claims, 50));
        for (const [i, { first }] of ranges.entries()) assert.ok(first > (ranges[i - 1]?.last ?? 0));
      }),
    );
  });

  it('are settled at once where a hundred thousand lie over each other', () => {
    const claims = Array.from({ length: 100_000 }, (_, i) =>
      claim(i + 1, 10_000_000 - i, i % 2 ? CLAUDE : CURSOR),
    );
    assert.equal(settle(claims).length, 199_999);
  });
});

describe('lines', () => {
  for (const [first, last] of [
    [0, 1],
    [2, 1],
    [1, 10_000_001],
    [1.5, 2],
    [Number.NaN, 3],
  ] as const)
    it(`are none from ${first} to ${last}`, () => assert.equal(areLines(first, last), false));
  it('are some from 1 to 10,000,000', () => assert.equal(areLines(1, 10_000_000), true));
});
