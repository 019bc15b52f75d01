import { strict as assert } from 'node:assert';
import { isIn } from '../../../../src/core/files';

describe('a part of a tree', () => {
  const PATHS = [
    'src/a.ts',
    'src/deep/b.py',
    'src/deep/er/c.lua',
    'test/d.test.ts',
    'README.md',
    'LIESMICH',
    'srcs/e.ts',
  ];
  const namesIn = (...part: Parameters<typeof isIn>) => PATHS.filter(isIn(...part));

  it('is a role', () => {
    assert.deepEqual(namesIn({ kind: 'role', value: 'test', named: [] }), ['test/d.test.ts']);
    assert.deepEqual(namesIn({ kind: 'role', value: null, named: [] }), []);
  });

  it('is a language, also one that is not told apart, or all that are not', () => {
    const named = ['TypeScript', 'Python'];
    assert.deepEqual(namesIn({ kind: 'language', value: 'Python', named }), ['src/deep/b.py']);
    assert.deepEqual(namesIn({ kind: 'language', value: 'Lua', named }), ['src/deep/er/c.lua']);
    assert.deepEqual(namesIn({ kind: 'language', value: null, named }), [
      'src/deep/er/c.lua',
      'README.md',
      'LIESMICH',
    ]);
  });

  it('is a folder without those within it that are told apart, or all that is left', () => {
    const named = ['src', 'src/deep', 'test'];
    const folder = (value: string | null) => namesIn({ kind: 'folder', value, named });
    assert.deepEqual(folder('src'), ['src/a.ts']);
    assert.deepEqual(folder('src/deep'), ['src/deep/b.py', 'src/deep/er/c.lua']);
    assert.deepEqual(folder(''), ['README.md', 'LIESMICH', 'srcs/e.ts']);
    assert.deepEqual(folder(null), folder(''));
  });

  it('is all below a folder that is not told apart', () => {
    assert.deepEqual(namesIn({ kind: 'folder', value: 'src', named: ['test'] }), [
      'src/a.ts',
      'src/deep/b.py',
      'src/deep/er/c.lua',
    ]);
  });

  it('knows a folder by the name that is shown of it', () => {
    const bytes = 'caf\xc3\xa9/\xff/a';
    for (const value of ['caf\u00e9', 'caf\u00e9/\ufffd'])
      assert.ok(isIn({ kind: 'folder', value, named: [value] })(bytes), value);
  });
});
