import { strict as assert } from 'node:assert';
import { quantileAt } from '../../../../src/core/fit';

describe('a quantile of counts', () => {
  it('is the least value that as many lie at or below', () => {
    // 1 1 2 3 3 3 3 9
    const counts = [0, 2, 1, 4, 0, 0, 0, 0, 0, 1];
    assert.equal(quantileAt(counts, 0.5), 3);
    assert.equal(quantileAt(counts, 0.25), 1);
    assert.equal(quantileAt(counts, 0.9), 9);
    assert.equal(quantileAt([0, 0, 7], 0.5), 2);
  });

  it('is none of nothing', () => {
    assert.equal(quantileAt([], 0.5), null);
    assert.equal(quantileAt([0, 0], 0.5), null);
  });
});
