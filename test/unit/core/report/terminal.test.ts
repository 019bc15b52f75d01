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
});
