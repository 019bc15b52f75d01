import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readLink, writeLink } from '../../../src/vscode/link-text';

describe('the text of a link', () => {
  it('says the same again, also where it is decoded on the way', () => {
    // No page has a state of this name, and what reads it leaves it out.
    const key = fc.string().filter(name => name !== '__proto__');
    const view = fc.dictionary(key, fc.jsonValue());
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), view, (repository, view) => {
        const link = JSON.parse(JSON.stringify({ repository, view })) as { repository: string; view: object };
        const text = writeLink({ repository, view });
        assert.match(text, /^[\w-]+$/);
        assert.deepEqual(readLink(decodeURIComponent(text)), link);
      }),
    );
    const filter = { kind: 'language', value: 'C++ & more = 100 %' };
    assert.deepEqual(readLink(writeLink({ repository: 'R&D', view: { filter } }))?.view.filter, filter);
  });

  it('is none where it is of another kind, too long, or cut off', () => {
    const text = writeLink({ repository: 'orbit', view: { folder: 'src' } });
    assert.equal(readLink(text.slice(0, -7)), null);
    assert.equal(readLink(''), null);
    assert.equal(readLink('%7B%7D'), null);
    assert.equal(readLink(Buffer.from('{"repository":7,"view":{}}').toString('base64url')), null);
    assert.equal(readLink(writeLink({ repository: 'orbit', view: { folder: 'x'.repeat(20_000) } })), null);
  });
});
