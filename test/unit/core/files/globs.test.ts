import { strict as assert } from 'node:assert';
import { bytePath, compileGlobs } from '../../../../src/core/files';

describe('compileGlobs', () => {
  const CASES: readonly (readonly [readonly string[], string, boolean])[] = [
    [['*.sql'], 'a/b.sql', true],
    [['/a'], 'a/b/c', true],
    [['/a'], 'b/a', false],
    [['a/'], 'b/a/c', true],
    [['a/'], 'b/a', false],
    [['a/b'], 'a/b/c', true],
    [['a/b'], 'x/a/b', false],
    [['**/a/b'], 'x/a/b/c', true],
    [['a/*', '!a/b'], 'a/b', false],
    [['!a/b', 'a/*'], 'a/b', true],
    [['a/', '!a/b/'], 'a/b/c', false],
    [['*', '!*.c'], 'x/y.c', false],
    [['*.[ch]'], 'x/y.c', true],
    [['\\!a'], '!a', true],
    [['日?.md'], bytePath('x/日本.md'), true],
    [['é/'], bytePath('é/a'), true],
    [['[é]'], bytePath('é'), true],
    [['\ufffd'], '\xff', true],
    [['', 'a\0'], 'a', false],
  ];
  for (const [globs, path, expected] of CASES) {
    it(`${JSON.stringify(globs)} ${expected ? 'takes' : 'leaves'} ${JSON.stringify(path)}`, () => {
      assert.equal(compileGlobs(globs).has(path), expected);
    });
  }

  it('says what it did not use', () => {
    assert.deepEqual(compileGlobs(['a', '', 'x'.repeat(5000)]).globs, ['a']);
    assert.match(compileGlobs(['']).problems[0] ?? '', /^1 glob ignored/);
    assert.match(compileGlobs(Array<string>(10_002).fill('a')).problems[0] ?? '', /^2 globs ignored/);
    assert.deepEqual(compileGlobs(['a']).problems, []);
  });
});
