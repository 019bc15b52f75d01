import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseMailmap } from '../../../../src/core/evidence';

describe('mailmap', () => {
  it('leaves identities alone that it does not know', () => {
    const nobody = { name: 'constructor', email: '__proto__' };
    assert.deepEqual(parseMailmap('').resolve(nobody), nobody);
    assert.deepEqual(parseMailmap('A <a@b.c>').resolve({ name: '', email: '' }), { name: '', email: '' });
  });

  it('never throws', () => {
    const piece = fc.constantFrom('<', '>', ' ', '\n', '#', 'a@b.c', 'Name', '\r', '<>');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), parts => {
        const { name, email } = parseMailmap(parts.join('')).resolve({ name: 'Name', email: 'a@b.c' });
        return typeof name === 'string' && typeof email === 'string';
      }),
    );
  });
});
