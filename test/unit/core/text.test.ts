import { strict as assert } from 'node:assert';
import { grouped } from '../../../src/core/text';

describe('numbers', () => {
  it('look the same everywhere', () =>
    assert.deepEqual([0, 999, 1000, 1234567].map(grouped), ['0', '999', '1,000', '1,234,567']));
});
