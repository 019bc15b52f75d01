import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { curveOf, type LandedChange } from '../../../../src/core/durability';
import { agesOf, halfLifeOf, visitSurvival } from '../../../../src/core/durability/survival';
import { change, changes } from './changes';

function shares(of: readonly LandedChange[]): number[] {
  const found: number[] = [];
  visitSurvival(agesOf(of), (_, share) => {
    found.push(share);
    return false;
  });
  return found;
}

/** The slow way: each line by itself, at each day. */
function lineByLine(of: readonly LandedChange[]): number[] {
  const lines = of.flatMap(({ lines: all, losses, observed }) => {
    const dead = losses.flatMap(loss =>
      Array.from({ length: loss.lines }, () => ({ days: loss.days, died: true })),
    );
    const end = { days: Math.ceil(observed), died: false };
    return [...dead, ...Array.from({ length: all - dead.length }, () => end)];
  });
  const last = Math.max(...of.map(({ observed }) => Math.ceil(observed)));
  const found: number[] = [];
  let share = 1;
  for (let day = 0; day <= last; day++) {
    const atRisk = lines.filter(({ days }) => days >= day).length;
    const died = lines.filter(({ days, died: isDead }) => isDead && days === day).length;
    if (died > 0) share *= (atRisk - died) / atRisk;
    found.push(share);
  }
  return found;
}

describe('the survival of lines', () => {
  it('counts each line as long as it was looked at', () => {
    // 30 lines; 6 die on day 2; the 10 of the second change are seen for 3 days; of the 14 left, 7 die on day 4.
    const of = [
      change({ observed: 5, losses: [{ days: 4, lines: 7 }] }),
      change({ observed: 3 }),
      change({ observed: 5, losses: [{ days: 2, lines: 6 }] }),
    ];
    assert.deepEqual(shares(of), [1, 1, 0.8, 0.8, 0.4, 0.4]);
    assert.equal(halfLifeOf(agesOf(of), 5), 4);
    assert.equal(halfLifeOf(agesOf(of), 3), null);
  });

  it('is the product over single lines, whatever they are', () => {
    const arbitrary = fc.array(
      fc.record({
        observed: fc.integer({ min: 0, max: 12 }),
        parts: fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 4 })), { maxLength: 4 }),
        rest: fc.nat(5),
      }),
      { minLength: 1, maxLength: 8 },
    );
    const property = fc.property(arbitrary, rows => {
      const of = rows.map(({ observed, parts, rest }) => {
        const losses = parts.filter(([days]) => days <= observed).map(([days, lines]) => ({ days, lines }));
        const lines = losses.reduce((sum, loss) => sum + loss.lines, rest);
        return change({ observed: observed - 0.25, lines, losses });
      });
      const [ours, theirs] = [shares(of), lineByLine(of)];
      assert.equal(ours.length, theirs.length);
      for (const [day, share] of ours.entries()) assert.ok(Math.abs(share - theirs[day]!) < 1e-12);
    });
    fc.assert(property, { seed: 7, numRuns: 200 });
  });

  it('is told at some ages, as long as five changes are as old', () => {
    const of = [...changes(5, { observed: 40, losses: [{ days: 10, lines: 5 }] }), change({ observed: 400 })];
    assert.deepEqual(curveOf(of), [
      { days: 7, share: 1, atRisk: 60 },
      { days: 14, share: 1 - 25 / 60, atRisk: 35 },
      { days: 30, share: 1 - 25 / 60, atRisk: 35 },
    ]);
    assert.deepEqual(curveOf(changes(4)), []);
  });
});
