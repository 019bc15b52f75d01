import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { plainMarkdown } from '../../../../src/vscode/editor/plain-markdown';

describe('text as plain Markdown', () => {
  const reader = new MarkdownIt({ linkify: true, html: true });
  const shown = (text: string) => reader.renderInline(plainMarkdown(text));

  it('shows addresses, pictures and links as their letters', () => {
    for (const text of [
      'a@b.dev',
      'https://a.dev',
      'www.a.dev',
      '![x](y)',
      '[x](command:y)',
      '<img src=x>',
      '$(trash)',
      '*b*',
    ])
      assert.doesNotMatch(shown(text), /<(?!\/?p>)/, text);
  });

  it('loses no letter of any line', () => {
    const line = fc.string({ unit: 'grapheme-ascii' }).map(text => text.trim());
    const decode = (html: string) =>
      html
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&');
    fc.assert(fc.property(line, text => assert.equal(decode(shown(text)), text)));
  });
});
