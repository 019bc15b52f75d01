import { strict as assert } from 'node:assert';
import { reportSchema } from '../../../../src/core/report';
import { autonomySentence, durabilityMarkdown } from '../../../../src/core/report/durability-markdown';
import { AUTONOMY_RATIO, DURABILITY, LASTING } from '../../../support/sample-durability';

const markdown = (told: Partial<typeof DURABILITY> = {}) =>
  durabilityMarkdown({ ...LASTING, durability: { ...DURABILITY, ...told } }).join('\n\n');

describe('how long landed lines last, in Markdown', () => {
  it('is about a report that could be', () => {
    reportSchema.shape.loop.parse(LASTING);
  });

  it('tells survival, the verdict, the definitions and what became of changes', () => {
    const text = markdown();
    assert.match(
      text,
      /^\| AI: agent, pair, assist \| 40 \| 4,000 \| 10\.0% \| 30\.0% \| 75\.0% \| 50\.0% \| 365 days \(300 to more than can be seen\) \|$/m,
    );
    assert.match(
      text,
      /\| 10\.0% \| – \| 75\.0% \| 50\.0% \| more than can be seen \(at least 200 days\) \|$/m,
    );
    assert.match(text, /\(12 directories and quarters\), lines of AI were lost 0\.80 times as often/);
    assert.match(text, /\(95% interval 0\.60 to 0\.95\): they last longer\.$/m);
    assert.match(text, /^\| lost within 21 days, all lines together \| 12\.0% \| 11\.0% \| yes \|$/m);
    assert.match(text, /^\| agent: [^|]+ \| 41 \| 4,100 \| 3 \| 7 of 33 \|$/m);
  });

  it('says why there is no verdict, and nothing where there is nothing of AI', () => {
    const none = { ...DURABILITY.comparison, ratio: null, verdict: null };
    assert.match(
      markdown({ comparison: { ...none, lack: 'concentrated' } }),
      /cannot be said: five changes hold/,
    );
    assert.equal(markdown({ comparison: { ...none, lack: 'no-ai' } }), '');
    assert.deepEqual(durabilityMarkdown({ ...LASTING, durability: null }), []);
  });

  it('tells the last months in which AI landed lines', () => {
    const text = markdown();
    assert.match(
      text,
      /^\| landed in \| AI: lines \| alive after 30 days \| alive after 90 days \| others: lines \|/m,
    );
    assert.match(text, /^\| 2026-01 \| 1,200 \| 87\.5% \| – \| 0 \| – \| – \|$/m);
    assert.doesNotMatch(markdown({ cohorts: { days: [], months: [] } }), /landed in/);
  });

  it('tells the autonomy ratio with its bounds', () => {
    assert.match(
      autonomySentence(LASTING),
      /^Of 100 changes .+, 10 to 20 \(10\.0% to 20\.0%\) are by an agent alone/,
    );
    const { roles, quarters } = AUTONOMY_RATIO;
    const own = { low: 4, high: 4, of: 100, open: 5, roles, quarters };
    assert.match(
      autonomySentence({ ...LASTING, autonomyRatio: { ...AUTONOMY_RATIO, own } }),
      /within 30 days\. By what this repository ships: 4 \(4\.0%\)\.$/,
    );
    assert.equal(autonomySentence({ ...LASTING, autonomyRatio: null }), '');
  });
});
