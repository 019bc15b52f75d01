import { strict as assert } from 'node:assert';
import { stripVTControlCharacters } from 'node:util';
import { terminalSummary } from '../../../../../src/core/export/terminal';
import { emptyReport, infested, sampleReport } from '../../../../support/sample-reports';

const plain = { width: 80, hasColours: false };

describe('a report in short, in a terminal', () => {
  const reports = {
    'a project': sampleReport(),
    'nothing counted': emptyReport(),
    'one sample': sampleReport(1),
  };

  for (const [what, report] of Object.entries(reports))
    it(`fits in every width, and says the same without colours: ${what}`, () => {
      for (const width of [80, 100, 120, 200]) {
        const text = terminalSummary(report, { width, hasColours: false });
        for (const line of text.split('\n')) assert.ok([...line].length <= width, line);
        assert.ok(!text.includes('\u001b'));
        const coloured = terminalSummary(report, { width, hasColours: true });
        assert.equal(stripVTControlCharacters(coloured), text);
      }
    });

  it('tells the number, the trend, since when, who, and how to see the rest', () => {
    const text = terminalSummary(sampleReport(), plain);
    assert.match(text, /^How much of .*\?\n═+\n\n\d+\.\d% of [\d,]+ living lines are declared AI/);
    for (const title of ['Since when', 'Classes', 'Agents', 'Roles of files', 'Releases', 'And the rest'])
      assert.match(text, new RegExp(`^${title}\n─+$`, 'm'));
    // What is to be copied is not broken.
    assert.match(text, /^- writes-itself report --format markdown: /m);
    assert.ok(terminalSummary(sampleReport(), { ...plain, hasColours: true }).includes('\u001b[35m█'));
    assert.doesNotMatch(terminalSummary(emptyReport(), plain), /█/);
  });

  it('keeps text of a repository harmless', () => {
    const text = terminalSummary(infested('\u001b[31mred\u0007\u0001'), plain);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what may not be there.
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f]/);
  });
});
