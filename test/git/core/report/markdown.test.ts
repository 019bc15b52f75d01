import { strict as assert } from 'node:assert';
import { type Report, toMarkdown } from '../../../../src/core/report';
import { ADA, BOB, CLAUDE, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

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
      /^# How much of project did AI write\?\n\n\*\*23\.1% of 1,300 living lines are declared AI\*\*/,
    );
    assert.match(
      markdown,
      /\(23\.1% with those by people who use AI, up to 23\.1%\), at `[0-9a-f]{12}` of 2025-02-02\./,
    );
    assert.match(markdown, /Declared share, 2020-01-01 to 2025-02-02, 0 to 25%: `[▁▂▃▄▅▆▇█]{40}`/);
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
    assert.match(markdown, /^\| agent: by an AI under its own identity \| 50 \| 3\.8% \| 50 \| 1 \|$/m);
    assert.match(
      markdown,
      /^\| counted \| 1,300 \| {2}\| 1,300 \| 3 \|$|^\| counted \| 1,300 \| {2}\| 1,300 \| 4 \|$/m,
    );
    assert.match(markdown, /^\| Claude Code \| – \| 300 \| 300 \| 2 \|$/m);
    assert.match(markdown, /^\| v2\.0 \| 2025-02-02 \| 300 \| 100\.0% \| 100\.0% \|$/m);
    assert.match(markdown, /^- Lines left out: vendored 7 \(1 files\)\.$/m);
    assert.ok(markdown.includes(report.rule.hash));
    assert.ok(!markdown.includes('What could not be read'));
    assert.ok(markdown.endsWith('\n') && !markdown.endsWith('\n\n'));
  });
});
