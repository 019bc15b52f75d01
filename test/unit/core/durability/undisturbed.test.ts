import { strict as assert } from 'node:assert';
import { type RungChange, touchOf, undisturbedOf } from '../../../../src/core/durability';
import { HIDDEN_RUNG, RUNGS } from '../../../../src/core/model';

const plain: RungChange = { rung: 5, observed: 40, touched: false, maybeTouched: false };
const one = (told: Partial<RungChange>) => {
  const { low, high, of, open } = undisturbedOf([{ ...plain, ...told }]);
  return [low, high, of, open];
};

describe('undisturbedOf', () => {
  it('counts changes at rung 4 or more that nobody touched', () => {
    assert.deepEqual(
      RUNGS.map(rung => one({ rung }).slice(0, 2)),
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
        [1, 1],
        [1, 1],
        [0, 1],
      ],
    );
  });

  it('is wide where a touch is not knowable, and nothing where it is sure', () => {
    assert.deepEqual(one({ maybeTouched: true }), [0, 1, 1, 0]);
    assert.deepEqual(one({ maybeTouched: true, touched: true }), [0, 0, 1, 0]);
  });

  it('may count some changes alone, of all', () => {
    const changes = [
      { ...plain, own: true },
      { ...plain, own: false },
      { ...plain, observed: 1, own: false },
    ];
    assert.deepEqual(
      undisturbedOf(changes, ({ own }) => own),
      { low: 1, high: 1, of: 2, open: 1 },
    );
  });

  it('waits for 30 days', () => {
    assert.deepEqual(one({ observed: 29.9 }), [0, 0, 0, 1]);
    assert.deepEqual(one({ observed: 30 }), [1, 1, 1, 0]);
  });
});

describe('touchOf', () => {
  it('takes every rung below 4 for a person, but for bots', () => {
    assert.deepEqual(
      RUNGS.map(rung => touchOf(rung, false)),
      ['sure', 'sure', 'sure', 'sure', 'none', 'none', 'maybe'],
    );
    assert.equal(touchOf(0, true), 'none');
    assert.equal(HIDDEN_RUNG, 6);
  });
});
