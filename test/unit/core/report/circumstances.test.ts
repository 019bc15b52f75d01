import { strict as assert } from 'node:assert';
import { exportReport } from '../../../../src/core/export';
import { type Circumstance, type Report, setUpLine, setUpOf, toMarkdown } from '../../../../src/core/report';
import { emptyReport, sampleReport } from '../../../support/sample-reports';

const report = sampleReport();

function entry(agent: string | null, date: string, rest: Partial<Circumstance> = {}): Circumstance {
  const since = { date: `${date}T00:00:00Z`, commit: 'a'.repeat(40), earlier: false };
  const file = { path: 'F', kind: 'settings', since, until: null };
  const fileCount = { now: 1, ever: 1 };
  return {
    agent,
    since,
    until: null,
    files: [file],
    fileCount,
    commits: { declared: 3, unknown: 9 },
    ...rest,
  };
}

const withEntries = (...circumstances: Circumstance[]): Report => ({ ...report, circumstances });

describe('circumstances in a report', () => {
  it('are told in one line beside the number, since the first agent that is there', () => {
    const lines: readonly (readonly [string | null, Circumstance[]])[] = [
      [null, []],
      [null, [entry('Cursor', '2025-01-01', { until: { date: '2025-02-01T00:00:00Z', commit: '' } })]],
      [
        'Set up for Claude Code since 2026-03-01; 9 commits since then say nothing, 3 declare AI.',
        [entry('Claude Code', '2026-03-01'), entry(null, '2025-03-01')],
      ],
      [
        'Set up for agents in general since 2025-03-01; 1 commit since then says nothing, 1 declares AI.',
        [entry(null, '2025-03-01', { commits: { declared: 1, unknown: 1 } })],
      ],
      [
        'Set up for B since 2025-03-01, by now also for A; 9 commits since then say nothing, 3 declare AI.',
        [entry('A', '2026-03-01'), entry('B', '2025-03-01')],
      ],
      [
        'Set up for A since 2025-03-01, by now also for 2 more agents; 9 commits since then say nothing, 3 declare AI.',
        [entry('A', '2025-03-01'), entry('B', '2025-03-02'), entry('C', '2025-03-03')],
      ],
    ];
    for (const [line, entries] of lines) assert.equal(setUpLine(withEntries(...entries)), line);
    assert.equal(setUpOf({ circumstances: null }), null);
  });

  it('are marked as in no share, wherever they stand', () => {
    for (const text of [toMarkdown(report), exportReport(report, 'html')]) {
      const at = text.indexOf('Set up for Claude Code since 2024-01-01; 214 commits since then say nothing');
      assert.ok(at > 0);
      assert.ok(text.slice(at, at + 200).includes('In no share.'));
      assert.match(text, /A fact about the repository, in no share/);
      assert.match(
        text,
        /Was set up for agents in general from before 2023-09-01, where the history here begins, to 2024-05-01/,
      );
    }
  });

  it('are not there in Markdown, and said not to be on the page, where there are none', () => {
    const none = withEntries();
    assert.doesNotMatch(toMarkdown(none), /Circumstances/);
    assert.match(exportReport(none, 'html'), /No agent’s file was ever on the main line\./);
  });

  it('say what would make the part of AI measurable', () => {
    const empty = emptyReport();
    for (const text of [toMarkdown(empty), exportReport(empty, 'html')]) {
      assert.match(text, /Nothing declares AI\./);
      assert.match(text, /Cursor names itself in the commits/);
      assert.match(text, /writes-itself\.json/);
    }
  });

  it('are rows of the table: agents and their files', () => {
    const rows = exportReport(report, 'csv').split('\r\n');
    const of = (table: string) => rows.filter(row => row.startsWith(`${table},`));
    assert.equal(of('circumstance').length, 6);
    assert.equal(of('agent-file').length, 2);
    assert.match(
      of('circumstance')[1]!,
      /^circumstance,2024-01-01T00:00:00Z,c+1f,Claude Code,,unknown,.*,214$/,
    );
  });
});
