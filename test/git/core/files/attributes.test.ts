import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type AttributeSource, bytePath, readAttributes } from '../../../../src/core/files';
import { PATHS, PATTERNS, STATES } from './attribute-samples';
import { GitOracle } from './git-oracle';

describe('attributes against git check-attr', function () {
  this.timeout(60_000);
  let git: GitOracle;
  before(() => {
    git = new GitOracle();
  });
  after(() => {
    git.close();
  });

  function compare(sources: readonly AttributeSource[], paths: readonly string[] = PATHS): void {
    const attributes = readAttributes(sources);
    for (const [path, expected] of git.ask(sources, paths)) {
      assert.deepEqual({ ...attributes.of(path) }, expected, JSON.stringify({ path, sources }));
    }
  }

  function root(...lines: readonly string[]): AttributeSource[] {
    return [{ dir: '', text: `${lines.join('\n')}\n` }];
  }

  for (const pattern of PATTERNS) {
    it(`pattern ${JSON.stringify(pattern)}`, () => {
      compare([
        { dir: '', text: `${pattern} linguist-generated\n` },
        { dir: 'sub', text: `${pattern} linguist-vendored\n` },
      ]);
    });
  }

  for (const state of STATES) {
    it(`state ${state}`, () => {
      const macros = ['[attr]m linguist-generated n', '[attr]n -linguist-vendored filter=lfs'];
      compare(root(...macros, '* linguist-vendored', `a* ${state}`));
    });
  }

  const FILES: readonly (readonly [string, readonly AttributeSource[]])[] = [
    ['later line wins', root('a linguist-generated', 'a -linguist-generated')],
    ['later line takes back', root('a linguist-generated', 'a !linguist-generated')],
    ['last word of a line wins', root('a linguist-generated -linguist-generated', 'b m m=1')],
    ['lower file wins', [...root('* linguist-generated'), { dir: 'sub', text: 'a -linguist-generated\n' }]],
    [
      'lower file first',
      [{ dir: 'sub/deep', text: '* filter=lfs' }, ...root('sub/** linguist-vendored -filter')],
    ],
    ['macro redefined', root('[attr]m linguist-generated', 'a m', '[attr]m linguist-vendored', 'b m')],
    ['macro defined after use', root('a m', '[attr]m linguist-generated')],
    ['macro in a loop', root('[attr]m n', '[attr]n m linguist-generated', 'a n', 'b m')],
    ['macro unset hides its parts', root('[attr]m linguist-generated', 'a m', 'a -m')],
    ['macro not in a lower file', [{ dir: 'sub', text: '[attr]m linguist-generated\n* m\n' }]],
    ['macro from the root in a lower file', [...root('[attr]m filter=lfs'), { dir: 'sub', text: '* m' }]],
    ['binary redefined', root('a binary', '[attr]binary linguist-generated')],
    ['macro named like an attribute', root('[attr]linguist-generated filter=lfs', 'a linguist-generated')],
    ['macro with bad names', root('[attr]-m filter=lfs', '[attr]m@ filter=lfs', '[attr] filter=lfs', '* m')],
    ['quoted macro', root('"[attr]m" linguist-generated', '"[attr] n" linguist-vendored', 'a m n')],
    ['carriage returns', [{ dir: '', text: 'a linguist-generated\r\nb filter=lfs\r\n\r\n' }]],
    ['byte order mark', [{ dir: '', text: '\xef\xbb\xbfa linguist-generated\nb filter=lfs\n' }]],
    [
      'indented, comments, tabs',
      root('  a\tlinguist-generated  ', '#a filter=lfs', '  # x', '\tb\tfilter=lfs'),
    ],
    ['no newline at the end', [{ dir: '', text: 'a linguist-generated' }]],
    ['pattern alone', root('a', 'b linguist-generated')],
    ['long line', root(`a ${'x '.repeat(1030)}linguist-generated`, `b ${'x '.repeat(1000)}filter=lfs`)],
    ['UTF-8 directory', [{ dir: bytePath('é'), text: 'ü.txt linguist-generated\n/ü.txt filter=lfs\n' }]],
    ['UTF-8 directory, bytes', [{ dir: bytePath('é'), text: bytePath('ü.txt linguist-generated\n') }]],
  ];
  for (const [name, sources] of FILES) it(name, () => compare(sources));

  it('random patterns', () => {
    const letter = fc.constantFrom('a', 'b', '/', '.', 'a', 'b', '/');
    const piece = fc.oneof(
      { weight: 4, arbitrary: letter },
      { weight: 3, arbitrary: fc.constantFrom('*', '**', '**/', '/**', '/**/', '?', '***') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('[ab]', '[!a]', '[', ']', '\\', '\\*', '[a-', '[/]', '[]-a]', '!'),
      },
    );
    const pattern = fc.array(piece, { minLength: 1, maxLength: 7 }).map(pieces => pieces.join(''));
    const state = fc.constantFrom(...STATES.slice(0, 16));
    const line = fc.tuple(pattern, state).map(parts => parts.join(' '));
    const text = fc.array(line, { minLength: 1, maxLength: 6 }).map(lines => lines.join('\n'));
    const segment = fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 3 });
    const path = fc
      .array(
        segment.filter(s => !/^\.+$/.test(s)),
        { minLength: 1, maxLength: 5 },
      )
      .map(segments => segments.join('/'));
    const paths = fc.array(path, { minLength: 60, maxLength: 120 });
    fc.assert(
      fc.property(text, text, paths, (upper, lower, some) => {
        const sources = [
          { dir: '', text: upper },
          { dir: 'a', text: lower },
        ];
        compare(sources, [...new Set([...some, ...PATHS.slice(0, 40)])]);
      }),
      { numRuns: Number(process.env.ORACLE_RUNS ?? 80) },
    );
  });
});
