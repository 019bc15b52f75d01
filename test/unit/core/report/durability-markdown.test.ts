import { strict as assert } from 'node:assert';
import { reportSchema } from '../../../../src/core/report';
import { autonomySentence, durabilityMarkdown } from '../../../../src/core/report/durability-markdown';
import { DURABILITY, LASTING } from '../../../support/sample-durability';

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

  it('tells the autonomy ratio with its bounds', () => {
    assert.match(
      autonomySentence(LASTING),
      /^Of 100 changes .+, 10 to 20 \(10\.0% to 20\.0%\) are by an agent alone/,
    );
    assert.equal(autonomySentence({ ...LASTING, autonomyRatio: null }), '');
  });
});
