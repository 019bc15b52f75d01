import { strict as assert } from 'node:assert';
import { breaches } from '../../../src/core/gate';

describe('limits', () => {
  it('hold up to themselves', () => {
    assert.deepEqual(
      breaches({ low: 0.25, users: 0.5 }, { 'max-low': 25, 'min-low': 25, 'max-users': 50 }),
      [],
    );
    assert.deepEqual(breaches({ low: 0, users: 0 }, { 'min-low': 0 }), []);
  });

  it('are named where they do not hold, with digits enough to see why', () => {
    assert.deepEqual(breaches({ low: 0.250_01, users: 0.5 }, { 'max-low': 25, 'max-users': 49 }), [
      '25.001 % of the lines are declared AI, and at most 25 % are asked for (--max-low).',
      '50 % of the lines are declared AI or by people who use AI, and at most 49 % are asked for (--max-users).',
    ]);
    assert.match(breaches({ low: 0.1, users: 0.1 }, { 'min-low': 11 })[0]!, /10 % .* at least 11 %/);
  });

  it('do not hold where nobody can tell the share', () => {
    assert.match(breaches({ low: null, users: null }, { 'max-low': 100 })[0]!, /cannot be told/);
  });
});
