import { strict as assert } from 'node:assert';
import { estimateHalfLife } from '../../../../src/core/durability';
import { changes } from './changes';

describe('estimateHalfLife', () => {
  it('is the day on which half is gone, in all draws where all changes are alike', () => {
    const of = changes(30, {
      losses: [
        { days: 5, lines: 4 },
        { days: 20, lines: 1 },
      ],
    });
    assert.deepEqual(estimateHalfLife(of, 1), { days: 20, from: 20, to: 20 });
  });

  it('is not told beyond what can be seen, and lies between what its changes say', () => {
    assert.deepEqual(estimateHalfLife(changes(30, { losses: [{ days: 5, lines: 4 }] }), 1), {
      days: null,
      from: null,
      to: null,
    });
    const mixed = [
      ...changes(16, { losses: [{ days: 5, lines: 10 }] }),
      ...changes(14, { losses: [{ days: 60, lines: 10 }] }),
    ];
    assert.deepEqual(estimateHalfLife(mixed, 1), { days: 5, from: 5, to: 60 });
  });
});
