import { strict as assert } from 'node:assert';
import { DEFAULT_VIEW, trendViewSchema } from '../../../../src/core/chart';

describe('a view from outside', () => {
  it('is taken only where it fits', () => {
    assert.deepEqual(trendViewSchema.parse(DEFAULT_VIEW), DEFAULT_VIEW);
    const bad = [
      { from: 1e300 },
      { from: 5, to: 5 },
      { by: 'x' },
      { only: { kind: 'person', value: 'Ada' } },
      { only: { kind: 'class', value: 'constructor' } },
      { only: { kind: 'class', value: null } },
      { only: { kind: 'role', value: 'nope' } },
      { hidden: [7] },
      { extra: 1 },
      { to: 0.5 },
      { from: Number.NaN },
    ];
    for (const change of bad)
      assert.equal(
        trendViewSchema.safeParse({ ...DEFAULT_VIEW, ...change }).success,
        false,
        JSON.stringify(change),
      );
  });
});
