import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  markdownText,
  numbers,
  percent,
  scaledSparkline,
  table,
  upperPercent,
} from '../../../../src/core/report/markdown-text';
import { partsOf } from '../../../support/markdown';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

describe('percent', () => {
  it('rounds to one digit, and neither up to all nor down to none', () => {
    const shares = [null, 0, 1e-9, 0.00099, 0.001, 0.1234, 0.5, 0.999, 0.9991, 0.99999, 1];
    assert.deepEqual(shares.map(percent), [
      '–',
      '0.0%',
      '< 0.1%',
      '< 0.1%',
      '0.1%',
      '12.3%',
      '50.0%',
      '99.9%',
      '> 99.9%',
      '> 99.9%',
      '100.0%',
    ]);
  });
});

describe('upper percent', () => {
  it('claims no more than a bound: all where it rounds to all, never less than there is of the smallest', () => {
    const shares = [null, 0, 1e-9, 0.1234, 0.999, 0.9991, 0.99999, 1];
    assert.deepEqual(shares.map(upperPercent), [
      '–',
      '0.0%',
      '0.1%',
      '12.3%',
      '99.9%',
      '100%',
      '100%',
      '100%',
    ]);
  });
});

describe('sparkline', () => {
  it('scales to the smallest round top that holds the largest share', () => {
    assert.deepEqual(scaledSparkline([0, 0.5, 1, null]), { bars: '▁▅█ ', top: 100 });
    assert.deepEqual(scaledSparkline([0.02, 0.04]), { bars: '▄▇', top: 5 });
    assert.deepEqual(scaledSparkline([]), { bars: '', top: 1 });
    assert.deepEqual(scaledSparkline([null]), { bars: ' ', top: 1 });
  });

  it('has one bar for each share, whatever they are', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(share), shares => {
        const { bars } = scaledSparkline(shares);
        assert.match(bars, /^[▁▂▃▄▅▆▇█ ]*$/);
        assert.equal(bars.length, shares.length);
      }),
    );
  });
});

describe('text in Markdown', () => {
  /** Every place in which the reports put a text. */
  const PLACES: readonly (readonly [name: string, around: (text: string) => string])[] = [
    ['a heading', text => `# ${text}`],
    ['a question', text => `# How much of ${text} did AI write?`],
    ['a list', text => `- ${text}`],
    ['a list with a count', text => `- ${text}: 5 (${text}, ${text})`],
    ['a sentence', text => `At ${text} (${text}) no line counts.`],
    ['a quotation', text => `- message, sign \`a\`: “${text}”`],
    ['a table', text => `| a | b |\n| --- | ---: |\n| ${text} | ${text} |`],
  ];
  const visible = (text: string) => {
    const shown = text.trim().replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');
    return shown.length > 200 ? `${shown.slice(0, 199)}…` : shown;
  };

  /** A reader sees the text itself, and nothing else changes. */
  function isRead(text: string): void {
    const escaped = markdownText(text);
    assert.doesNotMatch(escaped, RAW);
    assert.doesNotMatch(escaped.replace(/\\[\s\S]/gu, ''), /[$|<]/);
    for (const [place, around] of PLACES)
      assert.deepEqual(
        partsOf(around(escaped)),
        partsOf(around('plain'))
          .map(part => part.replaceAll('plain', () => visible(text)))
          .filter(part => part !== ''),
        `in ${place}: ${escaped}`,
      );
  }

  const HOSTILE = [
    ...['[x](http://evil.example)', '![y](z)', '[x]: /url', '[x]:', '[^1]: note', '[ ] box', '[x] box', 'a]'],
    ...['<b>', '<!-- ', '<https://evil.example>', '&lt;', '&#60;', '&amp', 'a & b', '\\', '\\`', '`code`'],
    ...['# a', '#', 'C #', 'C##', 'a # b', '> a', '- a', '---', '* * *', '+ a', '1. a', '2)', '=== ', '~~~'],
    ...['_a_', '__a__', '*a*', '~~a~~', '$x$', '$$x$$', 'a|b', '|', '\\|', 'HEAD~1', 'a_b_', '_'],
    ...[
      'http://evil.example',
      'HTTPS://evil.example/a?b',
      'www.evil.example',
      '//evil.example',
      '///evil.example',
    ],
    ...[
      'me@evil.example',
      'mailto:me@evil',
      'xmpp:me@evil',
      'ftp://evil',
      '    code',
      '\tcode',
      'a  ',
      '\u00a0- a',
    ],
  ];
  for (const text of HOSTILE)
    it(`is only text: ${JSON.stringify(text)}`, () => {
      isRead(text);
      isRead(`before ${text} after`);
    });

  const pieces = fc.array(
    fc.constantFrom(...HOSTILE, ' ', ' ', 'a', '1', ':', '(', ')', '[', ']', '<', '>'),
    {
      maxLength: 8,
    },
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'[]()<>#*_~`|\\!&@:/.-+=$ \tax1'), maxLength: 20 }),
    pieces.map(all => all.join('')),
  );
  it('is read as it is, whatever it is', () => {
    const some = texts.filter(text => text.trim() !== '');
    fc.assert(fc.property(some, isRead), { numRuns: 300 });
  });

  it('is escaped no more than that needs', () => {
    for (const text of [
      'feat(ui): show user@host:cwd',
      'fix: this & that',
      'src/ui/assistant_thinking_window_test.go',
      'use {} and [x] and ! in it',
      'refactor! #12, 1.2.0-rc.1 -> 1.2.0 (a+b = c)',
    ])
      assert.equal(markdownText(text), text);
    assert.equal(markdownText('Ada <ada@berg.dev>'), 'Ada \\<ada\\@berg.dev>');
  });
});

describe('a table', () => {
  it('has texts to the left and numbers to the right', () => {
    const markdown = table(['agent', 'model', numbers('lines')], [['Claude', 'opus', '1,000']]);
    assert.equal(markdown, '| agent | model | lines |\n| --- | --- | ---: |\n| Claude | opus | 1,000 |');
  });
});
