import { strict as assert } from 'node:assert';
import { compileGlobs, exclusionOf, readAttributes } from '../../../../src/core/files';
import { assertGrowth, Effort } from '../../../support/effort';

function tree(size: number): string[] {
  return Array.from(
    { length: size },
    (_, i) => `src/area${i % 97}/part${i % 1009}/file${i}.${i % 3 ? 'ts' : 'c'}`,
  );
}

describe('limits of the file rules', () => {
  const LINES: readonly (readonly [string, string, RegExp])[] = [
    ['a file too large', '# x\n'.repeat(70_000), /^\.gitattributes: ignored, larger than 262144 bytes$/],
    ['too many rules', 'a x\n'.repeat(10_001), /^\.gitattributes: ignored, more than 10000 rules$/],
    ['a line too long', `a ${'x'.repeat(3000)}`, /^\.gitattributes: 1 line ignored, line too long$/],
    ['negative patterns', '!a x\n!b x', /^\.gitattributes: 2 lines ignored, negative pattern$/],
    ['bad names', 'a x@y', /^\.gitattributes: 1 line ignored, invalid attribute name$/],
    ['decoded text', 'a linguist-generated # \u65e5', /^\.gitattributes: ignored, not given as bytes$/],
  ];
  for (const [name, text, expected] of LINES) {
    it(`reports ${name}`, () => {
      const { problems } = readAttributes([{ dir: '', text }]);
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', expected);
    });
  }

  it('names the file as a reader should see it', () => {
    const { problems } = readAttributes([{ dir: 'caf\xc3\xa9', text: '[attr]m x' }]);
    assert.deepEqual(problems, ['café/.gitattributes: 1 line ignored, macro outside the root file']);
  });

  it('goes on with the other files', () => {
    const attributes = readAttributes([
      { dir: '', text: 'a x\n'.repeat(10_001) },
      { dir: 'sub', text: '* linguist-generated' },
    ]);
    assert.deepEqual(attributes.of('sub/a'), { generated: true });
    assert.deepEqual(attributes.of('a'), {});
  });

  it('stops at a NUL, as git does in an object', () => {
    const attributes = readAttributes([{ dir: '', text: 'a filter=lfs\n\0\nb filter=lfs' }]);
    assert.deepEqual([attributes.of('a'), attributes.of('b')], [{ lfs: true }, {}]);
  });

  const HOSTILE = [
    '*a'.repeat(900),
    `${'**/'.repeat(600)}x`,
    `**/${'*/'.repeat(900)}x`,
    `${'**/a*'.repeat(300)}/x`,
    `${'[a-z]*'.repeat(300)}!`,
    `${'**\\/*'.repeat(300)}!`,
    '[[:'.repeat(600),
    `${'?*'.repeat(900)}!`,
  ];
  for (const pattern of HOSTILE) {
    it(`answers at once for ${pattern.slice(0, 12)}…`, () => {
      const paths = ['a'.repeat(4000), 'a/'.repeat(2000), 'aaaa/'.repeat(800), 'a/b'.repeat(1300)];
      const attributes = readAttributes([
        { dir: '', text: `x/${pattern} filter=lfs\n${pattern} filter=lfs` },
      ]);
      new Effort().within(1000, pattern.slice(0, 12), () => {
        for (const path of paths) attributes.of(`${path}b`);
      });
    });
  }

  it('follows a chain of thousands of macros', () => {
    const chain = Array.from({ length: 9000 }, (_, i) => `[attr]m${i} m${i + 1}`);
    const text = [...chain, '[attr]m9000 linguist-generated', 'a m0'].join('\n');
    assert.deepEqual(readAttributes([{ dir: '', text }]).of('a'), { generated: true });
  });

  it('survives a line of nothing but quotes', () => {
    assert.deepEqual(readAttributes([{ dir: '', text: `${'"'.repeat(2000)} filter=lfs` }]).of('a'), {});
  });

  it('does not look at every rule for every path', () => {
    const lines = [
      '*.c linguist-vendored',
      'src/**/gen/*.ts linguist-generated',
      '*.bin filter=lfs',
      'docs/** -x',
    ];
    const paths = tree(5000);
    const none = compileGlobs([]);
    const answering = (rules: number) => {
      const listed = Array.from({ length: rules }, (_, i) => `src/listed/file${i}.ts linguist-generated`);
      const attributes = readAttributes([
        { dir: '', text: [...lines, ...listed].join('\n') },
        { dir: 'src/area5', text: '*.ts linguist-generated=false\npart*/file1*.ts linguist-generated' },
      ]);
      return () => {
        for (const path of paths) exclusionOf(path, attributes, none);
      };
    };
    assertGrowth(5, 'a hundred times as many rules', answering(50), answering(5000));
  });
});
