import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { frame, unframe } from '../../../../src/core/cache/frame';

describe('a frame', () => {
  it('holds any bytes, and no part of it is taken for a whole', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (payload, at) => {
        const framed = frame('name', payload);
        assert.equal(unframe('other', framed), null);
        assert.deepEqual(unframe('name', framed), Buffer.from(payload));
        assert.equal(unframe('name', framed.subarray(0, at % framed.length)), null);
      }),
    );
  });
});
