import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { bytePath, displayPath } from '../../../../src/core/files';

describe('displayPath', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['a/b.c', 'a/b.c'],
    ['caf\xc3\xa9', 'café'],
    ['\xf0\x9f\x98\x80', '😀'],
    ['a\xe9b', 'a\ufffdb'],
    ['\xef\xbb\xbfa', '\ufeffa'],
    ['', ''],
  ];
  for (const [bytes, text] of CASES) {
    it(JSON.stringify(text), () => {
      assert.equal(displayPath(bytes), text);
    });
  }

  it('undoes bytePath', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        assert.equal(displayPath(bytePath(text)), text);
      }),
    );
  });
});
