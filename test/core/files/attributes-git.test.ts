import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type AttributeSource, bytePath, readAttributes } from '../../../src/core/files';
import { GitOracle } from './git-oracle';

const PATHS = [
  ...[
    'a',
    'b',
    'ab',
    'abc',
    'a.b',
    'b.a',
    'foo',
    'foobar',
    'foo.js',
    'x.min.js',
    '!a',
    '#a',
    'a b',
    ' a',
    '-',
    ']',
  ],
  ...[
    'a/a',
    'a/b',
    'a/b/a',
    'a/b/c',
    'a/a/a/a',
    'b/a',
    'ab/a',
    'foo/bar',
    'foo/x/bar',
    'foo/x/y/bar',
    'foox/bar',
  ],
  ...[
    'src/a.js',
    'src/lib/a.js',
    'lib/src/a.js',
    'src/a.test.js',
    'vendor/x/y.go',
    'x/vendor/y.go',
    'a/.b',
    '.a',
  ],
  ...[
    '[',
    '[a',
    '[a]',
    'a]',
    '*',
    '**',
    'a*',
    '?',
    '\\',
    'a\\b',
    '"a"',
    '"a',
    '"400"',
    'a"b',
    'tab\there',
    'new\nline',
    'a-b',
    'a^b',
  ],
  ...['5', '9x', 'A', 'Z', 'é', 'é/ü.txt', '日本.md', 'e\u0301', '😀'].map(bytePath),
  ...['\xff\xfe', 'a\xe9', 'sub/a', 'sub/b', 'sub/deep/a', 'sub/deep/a.js', 'subway/a', 'sub/sub/a'],
];

const PATTERNS = [
  ...[
    '*',
    '**',
    '***',
    'a',
    '/a',
    'a/',
    '/',
    '//',
    'a/b',
    '/a/b',
    'a/*',
    '*/a',
    '*/',
    '**/',
    '/**',
    '**/a',
    'a/**',
  ],
  ...[
    'a/**/a',
    'a/**/c',
    '**/a/**',
    '/**/a',
    'foo**/bar',
    'foo/**/bar',
    'foo**bar',
    'foo*',
    'f**',
    '**foo',
    '**/**',
  ],
  ...[
    'a**',
    'a**/b',
    '*a/b',
    '*/**',
    '**/*',
    '*/*/*',
    'src/*.js',
    'src/**.js',
    'src/**/*.js',
    '*.js',
    '*.min.js',
  ],
  ...[
    '*a*',
    '*a*b*',
    '*/*a',
    '?',
    '??',
    '?/?',
    'a?b',
    'a/?',
    '[ab]',
    '[a-z]',
    '[!a]',
    '[^a]',
    '[]]',
    '[]a]',
    '[!]]',
  ],
  ...[
    '[',
    '[a',
    'a[',
    '[a-',
    '[a-]',
    '[-a]',
    '[]',
    '[!]',
    '[a-c]*',
    '[[:digit:]]',
    '[[:upper:]]',
    '[[:alpha:]]*',
  ],
  ...[
    '[[:punct:]]',
    '[[:space:]]',
    '[[:nope:]]',
    '[[:]',
    '[[:digit:]',
    '[[:digit]]',
    '[[::]]',
    '[a[:digit:]]*',
  ],
  ...[
    '[[:alnum:]]',
    '[[:graph:]]',
    '[[:print:]]',
    '[[:xdigit:]]',
    '[[:blank:]]',
    '[[:cntrl:]]',
    '[[:lower:]]',
  ],
  ...[
    'a[/]b',
    'a[!x]b',
    '[\\]]',
    '[\\a]',
    '[a\\-z]',
    '[z-a]',
    '[+--]',
    '[a-\\c]',
    '\\a',
    '\\*',
    '\\?',
    '\\[',
    '\\\\',
  ],
  ...[
    'a\\',
    '\\',
    '*\\',
    '\\!a',
    '\\#a',
    '!a',
    '#a',
    'a\\/b',
    '**\\/a',
    'a/**\\/c',
    'foo\\/**',
    '[attr]',
    '"[a]"',
  ],
  ...[
    '"a b"',
    '" a"',
    '"a\\"b"',
    '"tab\\there"',
    '"new\\nline"',
    '"\\303\\251"',
    '"a',
    '"a"b',
    '"\\x"',
    '"\\400"',
  ],
  ...[
    '"a\\\\b"',
    '"a\\\\\\\\b"',
    '"\\"a\\""',
    '""',
    '"a\\000b"',
    '\\"a\\"',
    'a\\ b',
    'a\\tb',
    '"!a"',
    '"\\\\!a"',
  ],
  ...['é', '*é', '?', '??', '[é]', 'é/*', '日*', '*.md', '[\u0080-\u00ff]*'].map(bytePath),
  ...[
    '\xff*',
    'a\xe9',
    'a?',
    'sub/a',
    '/sub/a',
    'sub/',
    'sub/*',
    'sub/**',
    'sub',
    'sub*/a',
    'deep/a',
    '**/deep/*',
  ],
];

const STATES = [
  ...['linguist-generated', '-linguist-generated', '!linguist-generated', 'linguist-generated=true'],
  ...['linguist-generated=false', 'linguist-generated=', 'linguist-generated=no', '-linguist-generated=true'],
  ...[
    'linguist-vendored',
    'linguist-vendored=false',
    '!linguist-vendored',
    'filter=lfs',
    '-filter',
    'filter=x',
  ],
  ...[
    'm',
    '-m',
    '!m',
    'm=x',
    'n',
    'binary',
    '-binary',
    'text',
    'b@d',
    '-',
    'x=y=z',
    '--x',
    'filter=lfs -text',
  ],
];

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
