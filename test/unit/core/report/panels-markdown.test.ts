import { strict as assert } from 'node:assert';
import { reportSchema } from '../../../../src/core/report';
import { panelsMarkdown } from '../../../../src/core/report/panels-markdown';
import { AUTONOMY_RATIO, DURABILITY, LASTING } from '../../../support/sample-durability';
import { GROWTH, REACH, selfHosting } from '../../../support/sample-growth';
import { sampleReport } from '../../../support/sample-reports';

const report = sampleReport();
const markdown = (told: Partial<typeof LASTING> = {}) =>
  panelsMarkdown(report, { ...LASTING, ...told }).join('\n\n');

describe('the panels of the loop in Markdown', () => {
  it('are about a report that could be', () => {
    const told = { selfHosting: selfHosting(report.trend.length), growth: GROWTH, reach: REACH };
    reportSchema.shape.loop.parse({ ...LASTING, ...told });
  });

  it('tell survival, the verdict, the definitions and what became of changes', () => {
    const text = markdown();
    assert.match(
      text,
      /^\| AI: agent, pair, assist \| 40 \| 4,000 \| 10\.0% \| 30\.0% \| 75\.0% \| 50\.0% \| 365 days \(300 to more than can be seen\) \|$/m,
    );
    assert.match(
      text,
      /\| 10\.0% \| – \| 75\.0% \| 50\.0% \| more than can be seen \(at least 200 days\) \|$/m,
    );
    assert.match(text, /\(compared: 12\), lines of AI were lost 0\.80 times as often/);
    assert.match(text, /\(95% interval 0\.60 to 0\.95\): they last longer\.\*\*$/m);
    assert.match(text, /^\| Lost within 21 days, all lines together \| 12\.0% \| 11\.0% \| AI \| yes \|$/m);
    assert.match(text, /^What turns the sign .+: to look at 21 days instead of all the time\.$/m);
    assert.match(text, /^\| agent: [^|]+ \| 41 \| 4,100 \| 3 \| 7 of 33 changes \|$/m);
  });

  it('say why there is no verdict, and nothing where there is nothing of AI', () => {
    const none = { ...DURABILITY.comparison, ratio: null, verdict: null };
    const lacking = (lack: typeof none.lack) =>
      markdown({ durability: { ...DURABILITY, comparison: { ...none, lack } } });
    assert.match(lacking('concentrated'), /cannot be said: five changes hold/);
    assert.doesNotMatch(lacking('no-ai'), /landed lines last/);
    assert.doesNotMatch(markdown({ durability: null }), /landed lines last/);
  });

  it('tell the last months in which AI landed lines', () => {
    assert.match(
      markdown(),
      /^\| Landed in \| AI: lines \| AI: 30 days \| AI: 90 days \| Others: lines \| Others: 30 days \|/m,
    );
    assert.match(markdown(), /^\| 2026-01 \| 1,200 \| 87\.5% \| – \| 0 \| – \| – \|$/m);
    const none = { ...DURABILITY, cohorts: { days: [], months: [] } };
    assert.doesNotMatch(markdown({ durability: none }), /Landed in/);
  });

  it('tell how many untouched changes are by the own product', () => {
    const { roles, quarters } = AUTONOMY_RATIO;
    const own = { low: 4, high: 4, of: 100, open: 5, roles, quarters };
    assert.match(
      markdown({ autonomyRatio: { ...AUTONOMY_RATIO, own } }),
      /^By what this repository ships: 4 \(4\.0%\)\.$/m,
    );
    assert.doesNotMatch(markdown(), /By what this repository ships/);
  });

  it('tell the autonomy ratio with its bounds', () => {
    assert.match(markdown(), /^\*\*Of 100 changes .+, 10 to 20 \(10\.0% to 20\.0%\) are by an agent alone/m);
    assert.match(markdown(), /^\| test \| 3 \| 1 \| 33\.3% \| 66\.7% \| 4 \|$/m);
    assert.doesNotMatch(markdown({ autonomyRatio: null }), /by an agent alone/);
  });

  it('have no table that is folded away, and no picture', () => {
    const text = markdown({ reach: REACH, growth: GROWTH });
    assert.ok(text.includes('2024-Q3') && !text.includes('2024-Q2'));
    assert.doesNotMatch(text, /<svg|undefined|NaN/);
  });
});
