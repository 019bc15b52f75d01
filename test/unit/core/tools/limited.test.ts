import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { limited } from '../../../../src/core/tools/limited';

describe('rows that are limited', () => {
  it('are the first ones, and the rest is counted', () =>
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.nat(50), (rows, most) => {
        const { shown, leftOut } = limited(rows, most);
        assert.ok(shown.length <= most);
        assert.equal(shown.length + leftOut, rows.length);
        assert.deepEqual(shown, rows.slice(0, shown.length));
      }),
    ));
});
