import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { disclose, FORM_IDS, toldOfReport } from '../../../../src/core/disclosure';
import { bare } from '../../../../src/core/disclosure/escapes';
import { atLeast, upTo } from '../../../../src/core/disclosure/numbers';
import { boundsText, toolNames, toolText } from '../../../../src/core/disclosure/words';
import type { Counts, Report } from '../../../../src/core/report';
import { countsWith } from '../../../support/counts';
import { cutReport, emptyReport, sampleReport } from '../../../support/sample-reports';
import { toldWith } from '../../../support/told';

const said = (counts: Partial<Counts>) => {
  const told = toldWith(countsWith(counts));
  return boundsText(told, told, bare);
};

describe('the bounds in words', () => {
  it('are declared, with AI users, and all that is not proved to be without', () => {
    assert.equal(
      said({ agent: 100, pair: 173, assist: 10, unknown: 500, users: 100, human: 200, automation: 17 }),
      "Of the 1,000 lines of project, at least 27.3% are declared AI-written (273 lines). The share is up to 38.3% with all other lines of people who use AI here, and up to 78.3% if every line without evidence were AI's. A line without evidence counts as unknown, never as human.",
    );
  });

  it('round so that they stay bounds', () => {
    assert.match(said({ pair: 2729, unknown: 7271 }), /at least 27\.2% /);
    assert.match(said({ unknown: 7271, users: 1, human: 2729 }), /up to 0\.1% with .* up to 72\.8% if /);
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }), (some, all) => {
        const part = Math.min(some, all);
        const low = Number(/at least ([\d.]+)%|(?=less)/.exec(atLeast(part, all))![1] ?? 0);
        const high = Number(/up to ([\d.]+)%/.exec(upTo(part, all))![1]);
        assert.ok(low * all <= 100 * part + all * 1e-9, `${low} ${part} ${all}`);
        assert.ok(high * all >= 100 * part - all * 1e-9, `${high} ${part} ${all}`);
        assert.ok(high - low < 0.11);
        assert.equal(low === 100, part === all);
      }),
    );
  });

  it('say none, all, few and one as such', () => {
    assert.match(
      said({ unknown: 3 }),
      /^None of the 3 lines of project is declared AI-written\. The share is up to 100% if/,
    );
    assert.equal(
      said({ human: 3 }),
      'None of the 3 lines of project is declared AI-written. All others are proved to be by people, or are by bots that are no AI.',
    );
    assert.equal(said({ agent: 3 }), 'All of the 3 lines of project are declared AI-written.');
    assert.match(
      said({ pair: 1, unknown: 5000 }),
      /^Of the 5,001 lines of project, less than 0\.1% is declared AI-written \(1 line\)\./,
    );
  });

  it('give no number where none is known, in any form, and say why', () => {
    const of = (report: Report) =>
      FORM_IDS.map(form =>
        disclose(
          toldOfReport({ ...report, repository: { ...report.repository, headDate: '2026-01-01T00:00:00Z' } }),
          form,
        ),
      );
    for (const text of of(emptyReport())) {
      assert.match(text, /None of the lines of project counts, so no share is told\./);
      assert.doesNotMatch(text, /\d%/);
    }
    for (const text of of(cutReport())) {
      assert.match(text, /How many of the 120 lines of project are AI's is not known: /);
      assert.match(text, /this is a shallow clone/);
      assert.doesNotMatch(text, /\d%|share:low"?,|share-low/);
    }
  });

  it('tell what was recorded, and what is estimated from it', () => {
    const report = sampleReport();
    const { basis } = report.living;
    const estimate = { value: 0.5, from: 0.4, to: 0.6, basis: 'records' };
    const recorded: Report = {
      ...report,
      living: { ...report.living, basis: { ...basis, record: 1, none: basis.none - 1 } },
      share: { ...report.share, estimate },
    };
    const told = toldOfReport(recorded);
    const text = boundsText(told, told, bare);
    assert.match(text, / are declared or recorded as AI-written /);
    assert.match(text, / estimated at 50\.0% \(90% interval: 40\.0% to 60\.0%\)\.$/);
  });
});

describe('the tools in words', () => {
  const tool = { agent: 'Crush', models: ['a/b', 'c/d'], lines: 1200 };
  it('stand with their models and lines', () => {
    assert.equal(toolText(tool, bare), 'Crush (a/b, c/d): 1,200 lines');
    assert.equal(
      toolText({ ...tool, models: [], lines: 0 }, bare),
      'Crush (no model stated): no line is left',
    );
    assert.match(toolText({ ...tool, models: Array(14).fill('m') }, bare), /m, 2 more\): /);
    assert.match(toolText({ ...tool, agent: 'Unnamed AI' }, bare), /^an AI without a name \(/);
  });

  it('are named while they have lines', () => {
    const told = toldWith(countsWith({ pair: 3 }));
    const tools = ['A', 'B', 'C'].map((agent, i) => ({ agent, models: [], lines: 2 - i }));
    assert.equal(toolNames({ ...told, tools }, 5, bare), 'A and B');
    assert.equal(toolNames({ ...told, tools }, 1, bare), 'A and 1 more');
  });
});
