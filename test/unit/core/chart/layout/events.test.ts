import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { ENGLISH } from '../../../../../src/core/chart';
import { overlap } from '../../../../../src/core/chart/layout/boxes';
import { EVENT_ROW, placeEvents } from '../../../../../src/core/chart/layout/events';
import { milestone } from '../../../../support/chart-reports';

const told = fc.record({
  title: fc.string({ maxLength: 40, unit: 'grapheme' }),
  at: fc.nat({ max: 1000 }),
  lost: fc.boolean(),
});
const area = fc.record({ width: fc.integer({ min: 80, max: 1500 }), rows: fc.integer({ min: 1, max: 3 }) });

describe('events of the chart', () => {
  it('are three at most, each at its own place, none over another or its pole', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 12 }), area, (wanted, { width, rows }) => {
        const events = wanted.map(({ title, at, lost }, i) => {
          const one = milestone(`custom:${i}`, at, { title });
          return { milestone: one, until: lost ? milestone(`lost:${i}`, at + 1) : null };
        });
        const place = { left: 30, right: 30 + width + 8, top: 4, rows };
        const x = (date: number) => 30 + (date / 1000) * width;
        const marks = placeEvents(events, { x, foot: () => 200 }, place, ENGLISH);
        assert.ok(marks.length <= 3);
        const top = 4 + rows * EVENT_ROW;
        marks.forEach((mark, i) => {
          assert.equal(mark.x, x(Date.parse(mark.event.milestone.date) / 1000));
          assert.ok(mark.box.x >= 30 && mark.box.x + mark.box.width <= place.right);
          assert.ok(mark.box.y >= 4 && mark.box.y + mark.box.height <= top);
          for (const [j, other] of marks.entries()) {
            if (i === j) continue;
            const pole = { x: other.x, y: other.box.y, width: 0.001, height: top - other.box.y };
            assert.ok(!overlap(mark.box, other.box));
            assert.ok(!overlap(mark.box, pole));
          }
        });
      }),
    );
  });

  it('give room to the most telling first, and then to who has room', () => {
    const event = (id: string, date: number) => ({ milestone: milestone(id, date), until: null });
    const marks = placeEvents(
      [event('great', 500), event('close by', 510), event('far', 20)],
      { x: date => date, foot: () => 100 },
      { left: 0, right: 620, top: 0, rows: 1 },
      ENGLISH,
    );
    assert.deepEqual(
      marks.map(({ name }) => name),
      ['far', 'great'],
    );
  });
});
