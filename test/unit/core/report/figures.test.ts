import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isoDate, sharesOf } from '../../../../src/core/report/figures';
import { percent, scaledSparkline } from '../../../../src/core/report/markdown-text';
import { grouped } from '../../../../src/core/text';
import { countsWith } from '../../../support/reporting';

const lineCount = fc.oneof(fc.nat(3), fc.nat(2 ** 40));

describe('shares', () => {
  it('never cross: low ≤ likely ≤ high, all between 0 and 1', () => {
    const classes = fc.record({
      agent: lineCount,
      pair: lineCount,
      assist: lineCount,
      unknown: lineCount,
      human: lineCount,
      automation: lineCount,
    });
    fc.assert(
      fc.property(classes, fc.double({ min: 0, max: 1, noNaN: true }), (some, part) => {
        const counts = countsWith({ ...some, adopters: Math.floor(some.unknown * part) });
        const { low, likely, high } = sharesOf(counts);
        if (counts.counted === 0) assert.deepEqual([low, likely, high], [null, null, null]);
        else assert.ok(0 <= low! && low! <= likely! && likely! <= high! && high! <= 1);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('percent', () => {
  it('rounds to one digit, and neither up to all nor down to none', () => {
    const shares = [null, 0, 1e-9, 0.00099, 0.001, 0.1234, 0.5, 0.999, 0.9991, 0.99999, 1];
    assert.deepEqual(shares.map(percent), [
      '–',
      '0.0 %',
      '< 0.1 %',
      '< 0.1 %',
      '0.1 %',
      '12.3 %',
      '50.0 %',
      '99.9 %',
      '> 99.9 %',
      '> 99.9 %',
      '100.0 %',
    ]);
  });
});

describe('numbers and dates', () => {
  it('look the same everywhere', () => {
    assert.deepEqual([0, 999, 1000, 1234567].map(grouped), ['0', '999', '1,000', '1,234,567']);
    assert.equal(isoDate(0), '1970-01-01T00:00:00Z');
    assert.equal(isoDate(1_700_000_000), '2023-11-14T22:13:20Z');
  });
});

describe('sparkline', () => {
  it('scales to the smallest round top that holds the largest share', () => {
    assert.deepEqual(scaledSparkline([0, 0.5, 1, null]), { bars: '▁▅█ ', top: 100 });
    assert.deepEqual(scaledSparkline([0.02, 0.04]), { bars: '▄▇', top: 5 });
    assert.deepEqual(scaledSparkline([]), { bars: '', top: 1 });
    assert.deepEqual(scaledSparkline([null]), { bars: ' ', top: 1 });
  });

  it('has one bar for each share, whatever they are', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(share), shares => {
        const { bars } = scaledSparkline(shares);
        assert.match(bars, /^[▁▂▃▄▅▆▇█ ]*$/);
        assert.equal(bars.length, shares.length);
      }),
    );
  });
});
