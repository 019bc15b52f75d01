import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { bytePath, describeRules, displayPath, FILE_RULES } from '../../../../src/core/files';

describe('FILE_RULES', () => {
  it('is plain data', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(FILE_RULES)), FILE_RULES);
  });

  it('lists nothing twice', () => {
    const { exclusions, roles } = FILE_RULES;
    for (const list of [...Object.values(exclusions), ...Object.values(roles)]) {
      assert.deepEqual([...new Set(list)], [...list]);
    }
  });

  it('is told in sentences', () => {
    assert.ok(describeRules().every(sentence => /^[^\n]+\.$/.test(sentence)));
  });
});

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
