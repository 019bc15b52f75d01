import { strict as assert } from 'node:assert';
import { isoDate } from '../../../src/core/time';

describe('dates', () => {
  it('look the same everywhere', () => {
    assert.equal(isoDate(0), '1970-01-01T00:00:00Z');
    assert.equal(isoDate(1_700_000_000), '2023-11-14T22:13:20Z');
  });
});
