import { strict as assert } from 'node:assert';
import { type Report, reportSchema, sessionsMarkdown, toMarkdown } from '../../../../src/core/report';
import { sampleReport } from '../../../support/sample-reports';

const NOTHING = { ai: 0, human: 0, unknown: 0 };

function heard(of: Partial<NonNullable<Report['sessions']>> = {}): Report {
  const report = sampleReport();
  const matrix = report.calibration?.matrix ?? [];
  return {
    ...report,
    sessions: {
      stores: [],
      agents: [],
      commits: { inside: 0, matched: 0 },
      edits: { read: 0, here: 0, matched: 0 },
      lines: { exact: 0, reformatted: 0, edited: 0 },
      passedOver: 0,
      calibration: { commits: 0, lines: NOTHING, matrix },
      ...of,
    },
  };
}

describe('what sessions of this machine told, in Markdown', () => {
  it('is nothing where they were not heard', () => {
    assert.equal(sessionsMarkdown(sampleReport()), '');
    assert.doesNotMatch(toMarkdown(sampleReport()), /session/i);
  });

  it('is that there are none, where there are none', () => {
    const text = sessionsMarkdown(heard());
    assert.match(text, /nobody else can count it again/);
    assert.match(text, /Found: no sessions at all\. No session edited a file of this repository\./);
    assert.doesNotMatch(text, /NaN|null/);
  });

  it('has what was read, and how much of it was found again', () => {
    const store = {
      store: 'codex',
      agent: 'OpenAI Codex',
      files: 12,
      notRead: 3,
      sessions: 2,
      unproven: 1,
      unread: 4,
    };
    const agent = { agent: 'OpenAI Codex', sessions: 2, edits: 10, from: '2026-01-02', to: '2026-03-04' };
    const report = heard({
      ...{ stores: [store], agents: [agent], commits: { inside: 20, matched: 5 } },
      ...{ edits: { read: 30, here: 10, matched: 4 }, lines: { exact: 90, reformatted: 8, edited: 2 } },
    });
    const text = sessionsMarkdown(report);
    assert.match(text, /OpenAI Codex \(12 files, 3 not read, 4 records not understood\)/);
    assert.match(
      text,
      /Of 30 edits 10 are of files of this repository, and of 4 \(40\.0%\) lines were found again\./,
    );
    assert.match(
      text,
      /Added lines found: 100 \(90 as they are, 8 set anew by a formatter, 2 changed by hand\)/,
    );
    assert.match(text, /\| OpenAI Codex \| +2 \| +10 \| 2026-01-02 to 2026-03-04 \|/);
    assert.deepEqual(reportSchema.parse(report).sessions, report.sessions);
    assert.match(toMarkdown(report), /what of it others can count is told by/);
  });
});
