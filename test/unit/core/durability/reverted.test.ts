import { strict as assert } from 'node:assert';
import { revertedInTheEnd } from '../../../../src/core/durability';

describe('revertedInTheEnd', () => {
  it('heeds a commit that takes back unless it is taken back itself', () => {
    const reverted = (...rows: [number, number[]][]) =>
      [...revertedInTheEnd(new Map(rows))].sort((a, b) => a - b);
    assert.deepEqual(reverted([5, [1, 2]]), [1, 2]);
    assert.deepEqual(reverted([5, [1]], [6, [5]]), [5]);
    assert.deepEqual(reverted([7, [6]], [5, [1]], [6, [5]]), [1, 6]);
    assert.deepEqual(reverted(), []);
  });
});
