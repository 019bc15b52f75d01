import { strict as assert } from 'node:assert';
import { type Report, toMarkdown } from '../../../../src/core/report';
import { emptyReport, sampleReport } from '../../../support/sample-reports';

const HOSTILE = [
  'a|b',
  '`code`',
  '<img src=x onerror=alert(1)>',
  'two\nlines\r\n# and a heading',
  'x](http://evil.example) ![y](z)',
  '\u202egnp.exe\u2066',
  '\u001b[31mred\u0007\u0000\u009b2J',
  '***__~~||',
  '&lt;b&gt; &amp;',
  '\\',
  '\u2028\u2029',
  '- [ ] @user #1',
  '\ud800',
  'x'.repeat(5000),
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** Cells of each row of all tables: a row has as many as its head, whatever stands in it. */
function tableRows(markdown: string): string[][] {
  const rows = markdown.split('\n').filter(line => line.startsWith('|'));
  return rows.map(row => row.split(/(?<!\\)(?:\\\\)*\|/).slice(1, -1));
}

describe('the report in Markdown', () => {
  const report = sampleReport(6);

  it('says that nothing counts, instead of a number', () => {
    const none = { ...report.share, low: null, users: null, high: null };
    const markdown = toMarkdown({ ...report, share: none });
    assert.match(toMarkdown({ ...emptyReport() }), /no line counts\./);
    assert.match(markdown, /the share is unknown\./);
    assert.ok(!markdown.split('\n## ')[0]!.includes('%'));
  });

  it('says that the history is not complete', () => {
    const repository = { ...report.repository, complete: false, reasons: ['shallow', 'partial'] };
    const markdown = toMarkdown({ ...report, repository });
    assert.match(markdown, /this is a shallow clone: .* brings the rest\. The clone is partial, /);
  });

  /** The report with this text wherever a repository can put one. */
  const infested = (text: string): Report => ({
    ...report,
    repository: { ...report.repository, name: text },
    agents: report.agents.map(agent => ({ ...agent, agent: text, model: text })),
    milestones: report.milestones.map(milestone => ({
      ...milestone,
      kind: 'custom',
      title: text,
      held: true,
    })),
    releases: report.releases.map(release => ({ ...release, to: text, from: text })),
    problems: [{ code: 'x', message: text, count: 2, examples: [text, text] }],
  });

  for (const text of HOSTILE)
    it(`keeps ${JSON.stringify(text.slice(0, 30))} harmless`, () => {
      const plain = toMarkdown(infested('plain'));
      const markdown = toMarkdown(infested(text));
      assert.doesNotMatch(markdown, RAW);
      assert.doesNotMatch(markdown, /(?<!\\)<[a-z]/i);
      assert.doesNotMatch(markdown, /(?<!\\)\]\(/);
      assert.equal(markdown.split('\n').length, plain.split('\n').length, 'no line more or less');
      assert.deepEqual(
        tableRows(markdown).map(cells => cells.length),
        tableRows(plain).map(cells => cells.length),
      );
      assert.ok(markdown.length < plain.length + 30 * 450);
    });
});
