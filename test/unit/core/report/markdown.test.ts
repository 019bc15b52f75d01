import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Report, toMarkdown } from '../../../../src/core/report';
import { markdownText } from '../../../../src/core/report/markdown-text';
import { TestRepo } from '../../../support/repo';
import { ADA, BOB, CLAUDE, lines, reportOf, WITH_CLAUDE } from '../../../support/reporting';

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
  let report: Report;
  before(async () => {
    const repo = new TestRepo();
    try {
      repo.write('old.ts', lines(1000, 'old')).commit({ author: BOB, date: '2020-01-01' });
      repo.tag('v1.0');
      repo.write('a.ts', lines(250, 'a')).commit({ author: ADA, message: WITH_CLAUDE, date: '2025-01-01' });
      repo.write('a.test.ts', lines(50, 't')).commit({ author: CLAUDE, date: '2025-02-01' });
      repo.write('vendor/x.js', lines(7, 'x')).commit({ author: BOB, date: '2025-02-02' });
      repo.tag('v2.0');
      report = await reportOf(repo);
    } finally {
      repo.dispose();
    }
  });

  it('says in its first lines what was asked', () => {
    const markdown = toMarkdown({ ...report, repository: { ...report.repository, name: 'project' } });
    assert.match(
      markdown,
      /^# How much of project did AI write\?\n\n\*\*23\.1 % of 1,300 living lines are declared AI\*\*/,
    );
    assert.match(markdown, /\(likely 23\.1 %, at most 23\.1 %\), at `[0-9a-f]{12}` of 2025-02-02\./);
    assert.match(markdown, /Declared share, 2020-01-01 to 2025-02-02, 0 to 25 %: `[▁▂▃▄▅▆▇█]{40}`/);
  });

  it('holds every section with its figures', () => {
    const markdown = toMarkdown(report);
    for (const heading of [
      'Classes',
      'Agents',
      'Roles of files',
      'Milestones',
      'Releases',
      'How the number was made',
    ])
      assert.ok(markdown.includes(`\n## ${heading}\n`), heading);
    assert.match(markdown, /^\| agent: by an AI under its own identity \| 50 \| 3\.8 % \| 50 \| 1 \|$/m);
    assert.match(
      markdown,
      /^\| counted \| 1,300 \| {2}\| 1,300 \| 3 \|$|^\| counted \| 1,300 \| {2}\| 1,300 \| 4 \|$/m,
    );
    assert.match(markdown, /^\| Claude Code \| – \| 300 \| 300 \| 2 \|$/m);
    assert.match(markdown, /^\| v2\.0 \| 2025-02-02 \| 300 \| 100\.0 % \| 100\.0 % \|$/m);
    assert.match(markdown, /^- Lines left out: vendored 7 \(1 files\)\.$/m);
    assert.ok(markdown.includes(report.rule.hash));
    assert.ok(!markdown.includes('What could not be read'));
    assert.ok(markdown.endsWith('\n') && !markdown.endsWith('\n\n'));
  });

  it('says that nothing counts, instead of a number', () => {
    const none = { ...report.share, low: null, likely: null, high: null };
    const markdown = toMarkdown({ ...report, share: none });
    assert.match(markdown, /no line counts\./);
    assert.ok(!markdown.split('\n## ')[0]!.includes('%'));
  });

  it('says that the history is not complete', () => {
    const repository = { ...report.repository, complete: false, reasons: ['shallow', 'partial'] };
    assert.match(toMarkdown({ ...report, repository }), /not complete \(shallow, partial\)/);
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

  it('escapes any text so that taking the escapes away gives it back, cut and visible', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const escaped = markdownText(text);
        assert.doesNotMatch(escaped, RAW);
        assert.doesNotMatch(escaped.replace(/\\./gu, ''), /[\\`*_{}[\]()<>#|~!&@]/);
        const back = escaped.replace(/\\(.)/gu, '$1');
        const visible = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');
        assert.equal(back, visible.length > 200 ? `${visible.slice(0, 199)}…` : visible);
      }),
    );
  });
});
