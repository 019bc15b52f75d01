import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { INTERVALS, intervalFor, nextStart, startOf } from '../../../../../src/core/chart/model/calendar';
import { DAY } from '../../../../../src/core/time';

const at = (date: string) => Date.parse(date) / 1000;
const second = fc.integer({ min: at('0002-01-01T00:00:00Z'), max: at('9998-12-31T00:00:00Z') });

describe('the calendar of the chart', () => {
  it('puts every second into one interval', () => {
    fc.assert(
      fc.property(second, fc.constantFrom(...INTERVALS), (time, interval) => {
        const [start, next] = [startOf(interval, time), nextStart(interval, time)];
        assert.ok(start <= time && time < next);
        assert.equal(startOf(interval, next), next);
        assert.equal(startOf(interval, next - 1), start);
      }),
    );
  });

  it('knows leap days and the beginnings of weeks, quarters and early years', () => {
    assert.equal(nextStart('month', at('2024-02-29T23:59:59Z')), at('2024-03-01T00:00:00Z'));
    assert.equal(nextStart('month', at('2023-02-28T23:59:59Z')), at('2023-03-01T00:00:00Z'));
    assert.equal(startOf('week', at('2024-03-03T12:00:00Z')), at('2024-02-26T00:00:00Z'));
    assert.equal(startOf('quarter', at('2024-06-30T12:00:00Z')), at('2024-04-01T00:00:00Z'));
    assert.equal(startOf('year', at('0099-06-30T12:00:00Z')), at('0099-01-01T00:00:00Z'));
  });

  it('chooses intervals of which a span has few', () => {
    const spans = [300, 700, 3000, 9000, 90_000].map(days => intervalFor(days * DAY, 80));
    assert.deepEqual(spans, ['week', 'month', 'quarter', 'year', 'year']);
  });
});
