import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { settle } from '../../../../src/core/durability';

const day = (days: number, lines: number) => ({ days, lines });

describe('settle', () => {
  it('leaves alone what adds up', () => {
    const counted = { landed: 10, living: 4, early: 1, losses: [day(9, 2), day(3, 1), day(9, 2)] };
    assert.deepEqual(settle(counted), {
      early: 1,
      living: 4,
      lost: 5,
      lines: 9,
      losses: [day(3, 1), day(9, 4)],
      surplus: 0,
      vanished: 0,
    });
  });

  it('takes what died twice off the latest losses', () => {
    const { losses, lines, surplus } = settle({
      landed: 6,
      living: 2,
      early: 0,
      losses: [day(8, 4), day(1, 3)],
    });
    assert.deepEqual([losses, lines, surplus], [[day(1, 3), day(8, 1)], 6, 3]);
  });

  it('takes what went unseen for never landed', () => {
    const { losses, lines, vanished } = settle({ landed: 6, living: 1, early: 1, losses: [day(2, 1)] });
    assert.deepEqual([losses, lines, vanished], [[day(2, 1)], 2, 3]);
  });

  it('keeps every line: landed + surplus = early + living + lost + vanished', () => {
    const few = fc.nat(9);
    const losses = fc.array(fc.record({ days: few, lines: few }), { maxLength: 5 });
    const property = fc.property(fc.record({ landed: few, living: few, early: few, losses }), counted => {
      const { early, living, lost, lines, losses: kept, surplus, vanished } = settle(counted);
      assert.equal(counted.landed + surplus, early + living + lost + vanished);
      assert.ok(surplus >= 0 && vanished >= 0 && lines <= counted.landed);
      assert.ok(kept.reduce((sum, loss) => sum + loss.lines, 0) <= lines);
    });
    fc.assert(property, { seed: 3, numRuns: 300 });
  });
});
