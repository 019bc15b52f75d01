import { strict as assert } from 'node:assert';
import { emptyCounts } from '../../../../src/core/compose/counts';
import { type DatedCounts, growthOf } from '../../../../src/core/compose/growth';
import type { Counts } from '../../../../src/core/report';

const DAY = 86_400;
const HEAD = Date.UTC(2026, 5, 1) / 1000;

function counts(declared: number, counted: number): Counts {
  return { ...emptyCounts(), agent: declared, unknown: counted - declared, counted };
}

/** One sample for each quarter, the last at the head; the share of living lines, and the same of new ones. */
function quarters(shares: readonly number[], of = 100_000): DatedCounts[] {
  return shares.map((share, i) => {
    const both = counts(Math.round(share * of), of);
    return { date: HEAD - (shares.length - 1 - i) * 91 * DAY, living: both, added: both };
  });
}

const logistic = (odds: number) => odds / (1 + odds);
const doublingEach = (many: number) => Array.from({ length: many }, (_, i) => logistic(2 ** (i - 6)));

describe('growth of the share', () => {
  it('finds the doubling of the odds, and when thresholds come if it holds', () => {
    const { living } = growthOf(quarters(doublingEach(7)));
    const fit = living.fit!;
    assert.equal(fit.quarters, 7);
    assert.ok(Math.abs(fit.doublingDays.value - 91) < 0.2, `${fit.doublingDays.value}`);
    assert.ok(fit.doublingDays.from <= 91.2 && fit.doublingDays.to >= 90.8);
    assert.equal(fit.last, '2026-06-01');
    // Odds are 1 at the head: 3 (75 %) after log2 3 = 1.585 quarters, 9 after 3.170, 99 after 6.629.
    const days = fit.thresholds.map(({ threshold, date }) => [
      threshold,
      Math.round((Date.parse(date) / 1000 - HEAD) / DAY),
    ]);
    for (const [i, [threshold, days_]] of [
      [75, 144],
      [90, 288],
      [99, 603],
    ].entries()) {
      assert.equal(days[i]![0], threshold);
      assert.ok(Math.abs(days[i]![1]! - days_!) <= 2, `${days[i]}`);
    }
  });

  it('begins with the first quarter in which anything is declared', () => {
    const { living } = growthOf(quarters([0, 0, 0, ...doublingEach(7)]));
    assert.equal(living.fit!.quarters, 7);
  });

  it('is withheld where quarters are few, or say too little', () => {
    assert.deepEqual(growthOf(quarters(doublingEach(5))).living, { withheld: 'few', fit: null });
    assert.deepEqual(growthOf(quarters(doublingEach(9), 150)).living, { withheld: 'few', fit: null });
    assert.deepEqual(growthOf(quarters([0, 0])).added, { withheld: 'few', fit: null });
  });

  it('is withheld where the share stays, or jumps about', () => {
    assert.equal(growthOf(quarters([0.4, 0.41, 0.4, 0.41, 0.4, 0.41])).living.withheld, 'flat');
    assert.equal(growthOf(quarters([0.1, 0.5, 0.15, 0.6, 0.3, 0.8, 0.4, 0.9])).living.withheld, 'poor');
  });

  it('foretells nothing of a share that falls', () => {
    const { fit } = growthOf(quarters(doublingEach(8).reverse())).living;
    assert.ok(fit!.doublingDays.value < 0);
    assert.deepEqual(fit!.thresholds, []);
  });

  it('sums up the new lines of a quarter', () => {
    const whole = quarters(doublingEach(7));
    const halves = whole.flatMap(({ date, living, added }) => {
      const half = counts(added.agent / 2, added.counted / 2);
      return [
        { date: date - 40 * DAY, living, added: half },
        { date, living, added: half },
      ];
    });
    assert.deepEqual(growthOf(halves).added, growthOf(whole).added);
  });
});
