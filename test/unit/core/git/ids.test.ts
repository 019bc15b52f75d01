import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ObjectIds } from '../../../../src/core/git/ids';

describe('object ids as numbers', () => {
  for (const bytes of [20, 32])
    it(`are what a map of strings gives, for ids of ${bytes} bytes`, () => {
      const id = fc
        .uint8Array({ minLength: bytes, maxLength: bytes })
        .map(array => Buffer.from(array).toString('hex'));
      // Ids that share their first bytes meet in the table.
      const near = fc
        .integer({ min: 1, max: 40 })
        .map(n => 'ab'.repeat(bytes - 1) + n.toString(16).padStart(2, '0'));
      const property = fc.property(fc.array(fc.oneof(id, near), { maxLength: 200 }), list => {
        const ids = new ObjectIds(bytes);
        const known = new Map<string, number>();
        for (const hex of list) {
          if (!known.has(hex)) known.set(hex, known.size + 1);
          assert.equal(ids.internHex(hex), known.get(hex));
        }
        assert.equal(ids.size, known.size);
        for (const [hex, number] of known) {
          assert.equal(ids.hex(number), hex);
          assert.equal(ids.raw(number).toString('hex'), hex);
        }
      });
      fc.assert(property, { seed: 3 });
    });

  it('keeps a hundred thousand apart', () => {
    const ids = new ObjectIds(20);
    const hex = (i: number) => createHash('sha1').update(String(i)).digest('hex');
    for (let i = 0; i < 100_000; i++) assert.equal(ids.internHex(hex(i)), i + 1);
    for (let i = 0; i < 100_000; i += 997) assert.equal(ids.internHex(hex(i)), i + 1);
    assert.equal(ids.hex(54_321), hex(54_320));
  });

  it('takes no object for 0 and reads from the middle of a buffer', () => {
    const ids = new ObjectIds(20);
    assert.equal(ids.internHex('0'.repeat(40)), 0);
    const source = Buffer.from(`:100644 ${'AB'.repeat(20)} M`);
    assert.equal(ids.hex(ids.intern(source, 8)), 'ab'.repeat(20));
  });
});
