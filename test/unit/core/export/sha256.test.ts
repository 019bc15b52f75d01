import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../../../src/core/export/sha256';

describe('our SHA-256', () => {
  const expected = (text: string) => createHash('sha256').update(text).digest('base64');

  it('is that of everybody at each length around a block', () => {
    for (let length = 0; length < 200; length++) {
      const text = 'é'.repeat(length % 2) + 'a'.repeat(length);
      assert.equal(sha256(text), expected(text));
    }
  });

  it('is that of everybody for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), text =>
        assert.equal(sha256(text), expected(text)),
      ),
    );
  });
});
