import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { compareShares, type Share } from '../../../../src/core/declaring/two-shares';

/** Pascal's triangle and whole numbers: nothing is rounded before the end. */
function slowFisher(a: Share, b: Share): number {
  const choose = (n: number, k: number): bigint => {
    let row = [1n];
    for (let i = 0; i < n; i++) row = [1n, ...row.slice(1).map((value, j) => value + row[j]!), 1n];
    return row[k] ?? 0n;
  };
  const declared = a.declared + b.declared;
  const ways = (x: number) => choose(a.of, x) * (declared - x < 0 ? 0n : choose(b.of, declared - x));
  const all = Array.from({ length: a.of + 1 }, (_, x) => ways(x));
  const found = all[a.declared]!;
  const asExtreme = all.filter(value => value <= found).reduce((sum, value) => sum + value, 0n);
  const whole = all.reduce((sum, value) => sum + value, 0n);
  return Number((asExtreme * 10n ** 18n) / whole) / 1e18;
}

describe('two shares', () => {
  const near = (a: number, b: number, within = 5e-5) => assert.ok(Math.abs(a - b) < within, `${a}, not ${b}`);

  it('are compared as by Fisher: the lady who tasted tea', () => {
    // 3 of 4 against 1 of 4: (16 + 16 + 1 + 1) / 70.
    near(compareShares({ of: 4, declared: 3 }, { of: 4, declared: 1 }).p, 34 / 70, 1e-12);
  });

  it('have the interval that Newcombe publishes for 56 of 70 and 48 of 80', () => {
    const { difference, from, to } = compareShares({ of: 80, declared: 48 }, { of: 70, declared: 56 });
    near(difference, 0.2);
    near(from, 0.0524);
    near(to, 0.3339);
  });

  it('are compared as by a slow count in whole numbers', () => {
    const share = fc
      .integer({ min: 1, max: 40 })
      .chain(of => fc.record({ of: fc.constant(of), declared: fc.integer({ min: 0, max: of }) }));
    fc.assert(
      fc.property(share, share, (a, b) => {
        const { p, difference, from, to } = compareShares(a, b);
        near(p, slowFisher(a, b), 1e-9);
        near(p, compareShares(b, a).p, 1e-9);
        assert.ok(from <= difference && difference <= to && from >= -1 - 1e-12 && to <= 1 + 1e-12);
      }),
      { numRuns: 60 },
    );
  });

  it('of many commits are compared, too', () => {
    const { p } = compareShares({ of: 100_000, declared: 50_000 }, { of: 100_000, declared: 50_000 });
    near(p, 1, 1e-6);
    assert.ok(compareShares({ of: 9000, declared: 4000 }, { of: 9000, declared: 10 }).p < 1e-300);
  });
});
