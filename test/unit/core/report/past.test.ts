import { strict as assert } from 'node:assert';
import { pastSentence, toMarkdown } from '../../../../src/core/report';
import { emptyReport, sampleReport } from '../../../support/sample-reports';

describe('what is said of past rules', () => {
  it('is one sentence, with what it moves at the ends', () => {
    const report = sampleReport();
    const [day, first] = [report.past!.since.date.slice(0, 10), report.past!.ends[0]!.date.slice(0, 10)];
    const sentence = `The trend before ${day} is counted by these files as they are at the head: .gitattributes, .writes-itself.json. By those of its own time, ${first} would count 1,200 lines fewer and 3 more.`;
    assert.equal(pastSentence(report), sentence);
    const plain = (text: string) => text.replaceAll('\\', '');
    assert.ok(plain(toMarkdown(report)).includes(`\n- ${sentence}\n`));
  });

  it('names no more than three files', () => {
    const { past } = sampleReport();
    const many = { ...past!, files: ['a', 'b', 'c', 'd', 'e'], ends: [] };
    assert.match(pastSentence({ past: many })!, /: a, b, c, 2 more\.$/);
  });

  it('is nothing where none changed', () => {
    assert.equal(pastSentence(emptyReport()), null);
    assert.ok(!toMarkdown(emptyReport()).includes('trend before'));
  });
});
