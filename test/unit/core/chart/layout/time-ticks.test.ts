import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { timeTicks } from '../../../../../src/core/chart/layout/time-ticks';
import { DAY } from '../../../../../src/core/time';

const at = (date: string) => Date.parse(date) / 1000;
const second = fc.integer({ min: at('0002-01-01T00:00:00Z'), max: at('9998-12-31T00:00:00Z') });

describe('the ticks of the time axis', () => {
  it('are few in any span, in order, the first with its year', () => {
    fc.assert(
      fc.property(second, fc.integer({ min: DAY, max: 3000 * 365 * DAY }), (from, length) => {
        const ticks = timeTicks({ from, to: from + length }, 1000 / length, () => 60);
        assert.ok(ticks.length <= 21, String(ticks.length));
        ticks.forEach((tick, i) => {
          assert.ok(tick.at >= from && tick.at <= from + length);
          assert.ok(i === 0 ? tick.withYear : tick.at > ticks[i - 1]!.at);
        });
      }),
    );
  });

  it('stand at round years', () => {
    const years = (from: string, to: string) =>
      timeTicks({ from: at(from), to: at(to) }, 1000 / (at(to) - at(from)), () => 60).map(tick =>
        new Date(tick.at * 1000).toISOString().slice(0, 4),
      );
    assert.deepEqual(years('1973-05-01T00:00:00Z', '2024-05-01T00:00:00Z')[0], '1975');
    assert.deepEqual(years('2010-05-01T00:00:00Z', '2014-05-01T00:00:00Z'), [
      '2010',
      '2010',
      '2011',
      '2011',
      '2011',
      '2011',
      '2012',
      '2012',
      '2012',
      '2012',
      '2013',
      '2013',
      '2013',
      '2013',
      '2014',
      '2014',
    ]);
  });
});
