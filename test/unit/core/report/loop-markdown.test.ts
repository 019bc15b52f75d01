import { strict as assert } from 'node:assert';
import { loopMarkdown } from '../../../../src/core/report/loop-markdown';
import { sampleReport } from '../../../support/sample-reports';

describe('the loop in Markdown', () => {
  const report = sampleReport();
  const loop = report.loop!;

  it('tells which models took lines from which, and sums up what is too much', () => {
    const pair = (n: number) => ({
      by: { agent: 'Claude Code', model: `anthropic/claude-${n}` },
      of: { agent: 'a|b', model: null },
      lines: 100 - n,
    });
    const overwriteModels = Array.from({ length: 12 }, (_, n) => pair(n));
    const text = loopMarkdown({ ...report, loop: { ...loop, overwriteModels } });
    assert.match(text, /^\| lines taken by \| whose they were \| lines \|$/m);
    assert.match(text, /^\| Claude Code \(anthropic\/claude-9\) \| a\\\|b \| 91 \|$/m);
    assert.match(text, /^\| all other pairs \| {2}\| 179 \|$/m);
    assert.doesNotMatch(text, /claude-10/);
  });

  it('tells of no models where none took lines from another', () => {
    assert.doesNotMatch(
      loopMarkdown({ ...report, loop: { ...loop, overwriteModels: [] } }),
      /lines taken by/,
    );
  });
});
