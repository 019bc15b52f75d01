import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { terminalText, toMarkdown } from '../../../../src/core/report';
import { markdownText, numbers, table } from '../../../../src/core/report/markdown-text';
import { sampleReport } from '../../../support/sample-reports';

describe('a report in a terminal', () => {
  it('has tables in columns, and no signs of Markdown', () => {
    const rows = [
      ['agent', '1,300', ''],
      [markdownText('a | b'), '7', '文'],
      [markdownText('文件'), '12', 'x'],
    ];
    const markdown = `# Of ${markdownText('a_b_')}\n\n**12 %** at \`abc\`.\n\n${table(['who', numbers('lines'), 'more'], rows)}\n\n## Then\n\n- one\n`;
    const expected = [
      ...['Of a_b_', '═══════', '', '12 % at abc.', ''],
      ...['  who    lines  more', '  agent  1,300', '  a | b      7  文', '  文件      12  x'],
      ...['', 'Then', '────', '', '- one', ''],
    ];
    assert.equal(terminalText(markdown), expected.join('\n'));
  });

  it('says all that the report says', () => {
    const markdown = toMarkdown(sampleReport());
    const text = terminalText(markdown);
    const words = (of: string) => of.match(/[\p{L}\p{N}]+/gu) ?? [];
    assert.deepEqual(words(text), words(markdown));
    assert.doesNotMatch(text, /^#|\*\*|`|\| ?-/m);
  });

  it('shows a text of the repository as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), text => {
        const shown = terminalText(`- ${markdownText(`x${text}x`)}`);
        assert.equal(shown, `- x${text}x\n`.replace(/[\p{Cc}\p{Cf}\u2028\u2029](?!$)/gu, '\ufffd'));
      }),
    );
  });

  it('breaks lines between words, and never within what is to be copied', () => {
    const markdown = `- one two \`a b c d\` three\n\n${'word '.repeat(9).trim()}\n`;
    assert.equal(
      terminalText(markdown, 16),
      ['- one two', '  a b c d three', '', 'word word word', 'word word word', 'word word word', ''].join(
        '\n',
      ),
    );
  });

  it('fits tables in by cutting text, and no number', () => {
    const rows = [['a name that is far too long', '1,000,000', 'another long text']];
    const text = terminalText(`${table(['name', numbers('lines'), 'what'], rows)}\n`, 45);
    assert.deepEqual(text.split('\n').slice(1), ['  a name that is…  1,000,000  another long t…', '']);
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }),
        fc.integer({ min: 30, max: 60 }),
        (cells, width) => {
          const shown = terminalText(
            `${table(
              ['a', numbers('b')],
              cells.map((cell, i) => [markdownText(cell), String(i)]),
            )}\n`,
            width,
          );
          const lines = shown.trimEnd().split('\n').slice(1);
          for (const [i, line] of lines.entries()) assert.match(line, new RegExp(`(?:^| )${i}$`));
        },
      ),
    );
  });
});
